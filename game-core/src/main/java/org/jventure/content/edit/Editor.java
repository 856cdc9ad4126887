package org.jventure.content.edit;

import org.jventure.kernel.AccountId;

/**
 * Who edits. Name and role are not among it: the store reads them with each save, so that a role that was taken away
 * counts at once.
 *
 * @param address where the person sits, for the audit
 */
public record Editor(AccountId account, String address) {}
