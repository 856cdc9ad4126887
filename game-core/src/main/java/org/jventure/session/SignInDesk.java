package org.jventure.session;

import java.util.function.Supplier;
import org.jventure.account.Accounts;
import org.jventure.account.Approvals;
import org.jventure.character.Characters;
import org.jventure.character.SessionRecords;
import org.jventure.content.WorldSettings;
import org.jventure.kernel.Background;
import org.jventure.limit.Limits;

/** What signing in needs of the rest of the game. Its stores block: they are asked in the background only. */
record SignInDesk(
        Accounts accounts,
        Characters characters,
        Approvals approvals,
        ApprovalWatch watch,
        Supplier<WorldSettings> world,
        SessionRecords records,
        Limits limits,
        OpenWire openWire,
        Background background) {}
