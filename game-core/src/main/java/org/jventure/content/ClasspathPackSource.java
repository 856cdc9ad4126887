package org.jventure.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A pack on the class path; a jar must list its folders, as those of Maven do. */
record ClasspathPackSource(String folder, ClassLoader loader) implements PackSource {

    @Override
    public String name() {
        return "classpath:" + folder;
    }

    @Override
    public List<String> files() throws IOException {
        var found = new PathMatchingResourcePatternResolver(loader).getResources("classpath*:" + folder + "/**/*.yaml");
        return Arrays.stream(found).map(this::nameInPack).sorted().toList();
    }

    @Override
    public InputStream open(String file) throws IOException {
        return new ClassPathResource(folder + "/" + file, loader).getInputStream();
    }

    private String nameInPack(Resource resource) {
        try {
            var address = resource.getURL().toString();
            return address.substring(address.lastIndexOf(folder + "/") + folder.length() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
