package org.jventure.account;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where browsers find the server.
 *
 * @param publicUrl the address that people type, without a path; it is printed into links
 */
@ConfigurationProperties("jventure.web")
public record PublicSite(@DefaultValue("http://localhost:8080") URI publicUrl) {

    /** The full address of a page; the path begins with a slash. */
    public String page(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }
}
