package org.jventure.content;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where the world comes from.
 *
 * @param directory {@code jventure.world.import}: a folder with a world pack, imported before the node starts; without it a
 *                  new database gets the starter world
 */
@ConfigurationProperties("jventure.world")
record ContentProperties(@Name("import") @Nullable Path directory) {}
