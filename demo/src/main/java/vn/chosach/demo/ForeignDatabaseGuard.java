package vn.chosach.demo;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;
import vn.chosach.postgres.CannotStart;

/**
 * Refuses to open the accounts of the demonstration in a database that this program did not make:
 * their password is public, and must not slip into the database of an office.
 */
final class ForeignDatabaseGuard
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (environment.matchesProfiles("demo")
        && StringUtils.hasText(environment.getProperty("chosach.database.url"))
        && !"yes".equals(environment.getProperty("CHOSACH_DEMO"))) {
      throw new CannotStart(
          "The demo opens accounts with a public password in the external database: set"
              + " CHOSACH_DEMO=yes if that is what you want.");
    }
  }
}
