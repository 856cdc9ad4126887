package org.jventure.kernel;

import java.util.UUID;

/** New identities: UUIDv7 (RFC 9562) when live, seeded in tests. Any thread. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
