package org.jventure.cluster.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Asks a member which CP seat it believes to hold; a seat at its address may be that of its predecessor. */
final class SeatQuestion implements Callable<String>, HazelcastInstanceAware, IdentifiedDataSerializable {

    static final int FACTORY = 1;
    static final String EXECUTOR = "cp-seats";
    static final String NONE = "";

    private @Nullable HazelcastInstance asked;

    @Override
    public void setHazelcastInstance(HazelcastInstance hazelcast) {
        asked = hazelcast;
    }

    @Override
    public String call() {
        return asked == null ? NONE : seatOf(asked);
    }

    static String seatOf(HazelcastInstance hazelcast) {
        var seat = hazelcast.getCPSubsystem().getLocalCPMember();
        return seat == null ? NONE : seat.getUuid().toString();
    }

    @Override
    public int getFactoryId() {
        return FACTORY;
    }

    @Override
    public int getClassId() {
        return 1;
    }

    @Override
    public void writeData(ObjectDataOutput out) {}

    @Override
    public void readData(ObjectDataInput in) {}
}
