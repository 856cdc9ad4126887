package org.jventure.escrow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long escrow remembers.
 *
 * @param keepTaken so long after it was taken is told what a parcel was, who sent it and to whom; what was in it, and
 *                  where that has been, is told for ever
 */
@ConfigurationProperties("jventure.escrow")
public record EscrowProperties(@DefaultValue("30d") Duration keepTaken) {}
