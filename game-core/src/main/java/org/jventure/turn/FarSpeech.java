package org.jventure.turn;

import java.util.List;
import java.util.Optional;

/** Who is in the world beyond this zone: a cache of the truth, read at once and never blocking. Any thread. */
public interface FarSpeech {

    /** Everybody, by name. */
    List<Online> online();

    /** By name, whatever its case; else by the beginning of a name if only one fits. */
    Optional<Online> find(String name);
}
