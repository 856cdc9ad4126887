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
 * @param builtIn   {@code jventure.world.built-in}: which of the worlds that come with the program a new database gets; a
 *                  database that holds another is refused. Without it: the Lantern Coast, or whatever is there
 */
@ConfigurationProperties("jventure.world")
record ContentProperties(@Name("import") @Nullable Path directory, @Nullable BuiltInWorld builtIn) {}
