package org.jventure.zone;

import org.jventure.presence.Reign;
import org.jventure.world.ZoneWorld;

/** What all parts of one life of a zone share. */
record Scene(Reign reign, ZoneWorld world, ZonePorts ports, Rules rules, Commits commits) {}
