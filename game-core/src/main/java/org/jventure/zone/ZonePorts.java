package org.jventure.zone;

import org.jventure.kernel.Clock;
import org.jventure.turn.Turn.TurnPorts;

/** What every zone of a node is given. */
public record ZonePorts(Clock clock, TurnPorts turn, Outside outside, Keeper keeper) {}
