package org.jventure.admin.clients;

import java.time.Duration;
import org.jventure.account.PublicSite;
import org.jventure.gmcp.ClientFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What clients download. For anybody: it says nothing that a player does not see. */
@Controller
final class Downloads implements ClientFiles {

    private static final String PACKAGE = "/mudlet/jventure.mpackage";
    private static final String MAP = "/map.xml";

    /** A client that comes back after that asks whether there is another one. */
    private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final PublicSite site;
    private final WorldMap map;
    private final MudletPackage mudlet = MudletPackage.build();

    Downloads(PublicSite site, WorldMap map) {
        this.site = site;
        this.map = map;
    }

    @Override
    public Download mudlet() {
        return new Download(mudlet.version(), site.page(PACKAGE));
    }

    @Override
    public String mapUrl() {
        return site.page(MAP);
    }

    @GetMapping(PACKAGE)
    ResponseEntity<byte[]> mudletPackage() {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .eTag(mudlet.version())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("jventure.mpackage").build().toString())
                .body(mudlet.bytes());
    }

    @GetMapping(MAP)
    ResponseEntity<byte[]> map() {
        var sheet = map.sheet();
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .eTag(sheet.tag())
                .contentType(MediaType.APPLICATION_XML)
                .body(sheet.xml());
    }
}
