package org.jventure.content;

import java.util.List;

/** A feature with its markup, as the pack and the database hold it. */
record FeatureText(List<String> keywords, String description) {}
