package org.jventure.presence;

import org.jventure.kernel.NodeId;

/**
 * Where a session is.
 *
 * @param node        the node that holds the terminal
 * @param incarnation that node's life: a message for an earlier one finds nobody
 * @param number      the session's number on that node, never used twice in one life
 */
public record SessionAddress(NodeId node, long incarnation, long number) {}
