package org.jventure.world;

import org.jventure.kernel.CharacterId;

/** Whom a character follows: by name too, because it may be told of one who is not here. */
public record Leader(CharacterId id, String name) {}
