package org.jventure.gmcp;

import java.util.Collection;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short ways to JSON: texts are always data, whatever players and builders typed into them. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    static <T> ArrayNode list(Collection<T> things, Function<T, JsonNode> form) {
        var list = JsonNodeFactory.instance.arrayNode();
        things.forEach(thing -> list.add(form.apply(thing)));
        return list;
    }
}
