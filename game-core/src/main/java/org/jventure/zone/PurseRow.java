package org.jventure.zone;

import org.jventure.world.Holder;

/** What lies in one place, as the store holds it. */
public record PurseRow(Holder holder, long balance) {}
