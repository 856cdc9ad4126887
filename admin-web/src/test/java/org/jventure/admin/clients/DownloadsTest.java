package org.jventure.admin.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jventure.admin.testing.SiteTest;
import org.jventure.gmcp.ClientFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DownloadsTest extends SiteTest {

    @Autowired
    private ClientFiles files;

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        var entries = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void anybodyGetsTheMapOfTheWholeWorld() throws Exception {
        var answer = get("/map.xml", null);

        assertThat(answer).hasStatusOk().hasContentType("application/xml");
        var map = parsed(answer.getResponse().getContentAsByteArray());
        var rooms = elements(map, "room").stream().map(room -> room.getAttribute("id")).toList();
        var areas = elements(map, "area").stream().map(area -> area.getAttribute("id")).toList();
        assertThat(rooms).hasSizeGreaterThan(90).doesNotHaveDuplicates();
        assertThat(areas).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
        assertThat(elements(map, "room")).allSatisfy(room -> assertThat(areas).contains(room.getAttribute("area")));
        assertThat(elements(map, "exit")).isNotEmpty()
                .allSatisfy(exit -> assertThat(rooms).contains(exit.getAttribute("target")));
        assertThat(elements(map, "room")).extracting(room -> room.getAttribute("title")).contains("The Ferry Landing");
    }

    @Test
    void whoHasTheMapIsNotSentItAgain() {
        var tag = get("/map.xml", null).getResponse().getHeader(HttpHeaders.ETAG);

        var again = site.get().uri("/map.xml").header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag)).exchange();

        assertThat(tag).isNotBlank();
        assertThat(again).hasStatus(304).hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=60, public");
        assertThat(again).body().isEmpty();
    }

    @Test
    void anybodyGetsThePackageForMudlet() throws Exception {
        var answer = get("/mudlet/jventure.mpackage", null);

        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.ETAG, "\"" + files.mudlet().version() + "\"");
        var entries = unpacked(answer.getResponse().getContentAsByteArray());
        assertThat(entries).containsOnlyKeys("config.lua", "JVenture.xml");
        assertThat(entries.get("config.lua"))
                .contains("mpackage = [[JVenture]]", "version = [[" + files.mudlet().version() + "]]");
        var scripts = parsed(entries.get("JVenture.xml").getBytes(StandardCharsets.UTF_8));
        assertThat(elements(scripts, "script")).extracting(Element::getTextContent)
                .anySatisfy(lua -> assertThat(lua).contains("\"gmcp.Room.Info\"", "return getAreaTable()[name] or"))
                .anySatisfy(lua -> assertThat(lua).contains("\"gmcp.Char.Vitals\"", "most > 0 then"))
                .anySatisfy(lua -> assertThat(lua).contains("\"gmcp.Comm.Channel.Text\""));
    }

    @Test
    void clientsAreToldWhereBothAre() {
        assertThat(files.mudlet().url()).endsWith("/mudlet/jventure.mpackage");
        assertThat(files.mapUrl()).endsWith("/map.xml");
    }

    @Test
    void thePackageIsTheSameEachTimeItIsMade() {
        assertThat(MudletPackage.build().bytes()).isEqualTo(MudletPackage.build().bytes());
        assertThat(MudletPackage.build().version()).matches("[0-9a-f]{8}");
    }
}
