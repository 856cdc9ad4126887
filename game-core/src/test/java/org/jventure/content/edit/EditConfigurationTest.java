package org.jventure.content.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.jventure.account.JdbcAudit;
import org.jventure.content.ContentDatabase;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** What is saved is told to the running game: nodes look by themselves too, so nobody would notice if it were not. */
class EditConfigurationTest {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    private ContentNews news() {
        var configuration = new EditConfiguration();
        var db = ContentDatabase.sql();
        var transactions = ContentDatabase.bean(PlatformTransactionManager.class);
        var audit = new JdbcAudit(db);
        var rights = configuration.builderRights(db, transactions, audit);
        return configuration
                .contentStorePorts(db, transactions, rights, audit, beans.getBeanProvider(ContentNews.class))
                .news();
    }

    @Test
    void theStoresTellTheGameThatIsMadeAfterThem() {
        var told = new AtomicInteger();
        var news = news();
        beans.addBean("game", (ContentNews) told::incrementAndGet);

        news.contentChanged();

        assertThat(told).hasValue(1);
    }

    @Test
    void aGameThatDoesNotListenIsAnErrorAndNotALateEdit() {
        assertThatThrownBy(() -> news().contentChanged()).isInstanceOf(NoSuchBeanDefinitionException.class);
    }
}
