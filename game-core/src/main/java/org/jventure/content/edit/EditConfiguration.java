package org.jventure.content.edit;

import org.jventure.account.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the stores of all types share. */
@Configuration(proxyBeanMethods = false)
class EditConfiguration {

    @Bean
    JdbcBuilderRights builderRights(JdbcClient db, PlatformTransactionManager transactions, Audit audit) {
        return new JdbcBuilderRights(db, new TransactionTemplate(transactions), audit);
    }

    /** The running game, which hears of what is saved, is made after the stores. */
    @Bean
    JdbcContentStore.Ports contentStorePorts(
            JdbcClient db,
            PlatformTransactionManager transactions,
            JdbcBuilderRights rights,
            Audit audit,
            ObjectProvider<ContentNews> news) {
        return new JdbcContentStore.Ports(
                db, new TransactionTemplate(transactions), rights, audit,
                () -> news.getObject().contentChanged()); // without it, edits would be seen all the same, a second late
    }
}
