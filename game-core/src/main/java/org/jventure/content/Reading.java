package org.jventure.content;

import java.util.List;

/** What came of reading a pack. */
sealed interface Reading {

    record Sound(Pack pack) implements Reading {}

    record Broken(List<Problem> problems) implements Reading {}
}
