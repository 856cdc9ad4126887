package org.jventure.telnet.msdp;

import org.jventure.session.Census;
import org.springframework.stereotype.Component;

/** The name of the world. */
@Component
final class ServerIdVariable implements MsdpVariable {

    private final Census census;

    ServerIdVariable(Census census) {
        this.census = census;
    }

    @Override
    public String name() {
        return "SERVER_ID";
    }

    @Override
    public MsdpValue untold() {
        return MsdpValue.of(census.take().name());
    }
}
