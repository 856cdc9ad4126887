/** What the game and a client's program say to each other beside the words: messages, subscriptions, packages. */
@NullMarked
package org.jventure.gmcp;

import org.jspecify.annotations.NullMarked;
