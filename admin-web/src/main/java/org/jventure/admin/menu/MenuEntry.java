package org.jventure.admin.menu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jventure.kernel.Role;

/**
 * Puts a controller's page into the menu of the dashboard, and opens its path, and all below it, to the role: who may not
 * see the entry may not see the page. The overview at {@code /admin} opens itself only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MenuEntry {

    /** What the menu calls it. */
    String title();

    /** Where it is, below {@code /admin}. */
    String path();

    Role role();

    /** Its place in the menu; the smallest is first. */
    int order();
}
