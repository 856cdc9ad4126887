package org.jventure.admin.menu;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jventure.kernel.Role;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The pages of the dashboard that say they belong into its menu. Any thread. */
@Component
public final class Menu {

    /** The overview; every other page is below it. */
    public static final String ROOT = "/admin";

    private final List<Entry> entries;

    Menu(ListableBeanFactory beans) {
        entries = Arrays.stream(beans.getBeanNamesForAnnotation(MenuEntry.class))
                .map(name -> Objects.requireNonNull(beans.findAnnotationOnBean(name, MenuEntry.class)))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .map(entry -> new Entry(entry.title(), entry.path(), entry.role()))
                .toList();
    }

    public record Entry(String title, String path, Role role) {

        /** What it opens: its page and all below, but the overview only itself. */
        public String[] patterns() {
            return path.equals(ROOT) ? new String[] {path} : new String[] {path, path + "/**"};
        }

        /** Whether the page at the path is this one or one below it. */
        public boolean holds(String page) {
            return page.equals(path) || !path.equals(ROOT) && page.startsWith(path + "/");
        }
    }

    /** All entries, in their order. */
    public List<Entry> entries() {
        return entries;
    }

    /** What somebody with that role sees of it. */
    public List<Entry> of(Role role) {
        return entries.stream().filter(entry -> role.includes(entry.role())).toList();
    }
}
