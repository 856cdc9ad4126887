package org.jventure.gmcp;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as it is taken from clients: one value, not deep, no name twice, no number that takes long to read. Any thread. */
final class GmcpJson {

    static final int DEEPEST = 16;
    private static final int LONGEST = 16 * 1024;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxDocumentLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GmcpJson() {}

    static Optional<JsonNode> read(String json) {
        if (json.isEmpty() || json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var value = MAPPER.readTree(json);
            return value.isMissingNode() ? Optional.empty() : Optional.of(value);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    static String write(JsonNode value) {
        return MAPPER.writeValueAsString(value);
    }

    static JsonNode nothing() {
        return JsonNodeFactory.instance.missingNode();
    }
}
