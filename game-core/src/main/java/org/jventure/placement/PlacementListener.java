package org.jventure.placement;

/** Hears what a node's rounds find, on their executor; must not block. */
public interface PlacementListener {

    /** After each round that was answered, before zones are brought in line with it. */
    void seen(Sight sight);

    /** The node's last life was declared dead; it lives on, without zones, under this incarnation. */
    void rejoined(long incarnation);
}
