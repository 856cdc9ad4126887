package org.jventure.admin.clients;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML; texts are escaped, and characters that XML can't hold become question marks. One thread. */
final class Xml {

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static String document(Consumer<Xml> content) {
        var text = new StringWriter();
        try {
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            content.accept(new Xml(writer));
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    void doctype(String name) {
        attempt(() -> writer.writeDTD("<!DOCTYPE " + name + ">"));
    }

    /** Begins an element with these attributes: a name and a value each. */
    Xml open(String name, String... attributes) {
        attempt(() -> writer.writeStartElement(name));
        attributes(attributes);
        return this;
    }

    Xml close() {
        attempt(writer::writeEndElement);
        return this;
    }

    /** An element without any in it. */
    Xml empty(String name, String... attributes) {
        attempt(() -> writer.writeEmptyElement(name));
        attributes(attributes);
        return this;
    }

    /** An element that holds the text. */
    Xml leaf(String name, String text) {
        open(name);
        attempt(() -> writer.writeCharacters(valid(text)));
        return close();
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            var name = attributes[i];
            var value = valid(attributes[i + 1]);
            attempt(() -> writer.writeAttribute(name, value));
        }
    }

    private static String valid(String text) {
        var valid = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF ? c : '?')
                .forEach(valid::appendCodePoint);
        return valid.toString();
    }

    private interface Writing {

        void run() throws XMLStreamException;
    }

    private static void attempt(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // it goes into memory
        }
    }
}
