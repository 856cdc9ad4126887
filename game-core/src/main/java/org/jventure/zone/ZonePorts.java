package org.jventure.zone;

import java.util.function.LongConsumer;
import org.jventure.kernel.Clock;
import org.jventure.turn.Turn.TurnPorts;

/**
 * What every zone of a node is given.
 *
 * @param lineTook told of each line how many nanoseconds went by from when the zone took it until its answer left
 */
public record ZonePorts(Clock clock, TurnPorts turn, Outside outside, Keeper keeper, LongConsumer lineTook) {

    /** Of zones that nobody measures. */
    public ZonePorts(Clock clock, TurnPorts turn, Outside outside, Keeper keeper) {
        this(clock, turn, outside, keeper, _ -> {});
    }
}
