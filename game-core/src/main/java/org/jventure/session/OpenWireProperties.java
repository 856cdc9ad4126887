package org.jventure.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be done over lines that others can read.
 *
 * @param staffInTheOpen whether builders and admins may play over a connection that is neither encrypted nor from this
 *                       machine; what staff may do could then be done by whoever is on the way
 */
@ConfigurationProperties("jventure.session")
public record OpenWireProperties(@DefaultValue("false") boolean staffInTheOpen) {}
