package vn.chosach.officers.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A session is read once for each request, anew, so that one that was ended opens nothing more; and
 * it is written only when it must be ({@link SparingSession}). The library by itself reads it again
 * whenever an answer is sent, each time in a transaction of its own, and writes that it was used.
 * Those of visitors, who need one only while they fill in a form, rest for the thirty minutes of
 * the library; of officers see {@link SignInSettings}.
 */
@Configuration
@EnableJdbcHttpSession(tableName = "officers.spring_session")
class SparingSessions {

  /** Where the library keeps the session of a request once it was read or begun. */
  private static final String CURRENT =
      SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

  /** One question needs no transaction around it. What writes has one, of {@link Sparing}. */
  @Bean(defaultCandidate = false)
  @Qualifier("springSessionTransactionOperations")
  TransactionOperations springSessionTransactionOperations() {
    return TransactionOperations.withoutTransaction();
  }

  @Bean
  @Primary
  SessionRepository<SparingSession> sparing(
      FindByIndexNameSessionRepository<? extends Session> kept,
      PlatformTransactionManager transactions) {
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new Sparing<>(kept, apart);
  }

  @Bean
  CookieHttpSessionIdResolver sessionCookies(CookieSerializer serializer) {
    var cookies = new CookieHttpSessionIdResolver();
    cookies.setCookieSerializer(new AskedOnce(serializer));
    return cookies;
  }

  private record Sparing<S extends Session>(SessionRepository<S> kept, TransactionOperations apart)
      implements SessionRepository<SparingSession> {

    @Override
    public SparingSession createSession() {
      return sparing(kept.createSession(), true);
    }

    @Override
    public @Nullable SparingSession findById(String id) {
      S found = kept.findById(id);
      return found == null ? null : sparing(found, false);
    }

    private SparingSession sparing(S one, boolean fresh) {
      return new SparingSession(
          one, () -> apart.executeWithoutResult(status -> kept.save(one)), fresh);
    }

    @Override
    public void save(SparingSession session) {
      session.save();
    }

    @Override
    public void deleteById(String id) {
      apart.executeWithoutResult(status -> kept.deleteById(id));
    }
  }

  /**
   * Names no session once that of the request is known: the library would read it again to learn
   * its identifier, and not look at what it read. The resolver stays that of the library, which
   * begins no session of which the browser cannot be told any more because its answer left.
   */
  private record AskedOnce(CookieSerializer cookies) implements CookieSerializer {

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
      return request.getAttribute(CURRENT) == null ? cookies.readCookieValues(request) : List.of();
    }

    /** Not to who has it. */
    @Override
    public void writeCookieValue(CookieValue value) {
      if (!cookies.readCookieValues(value.getRequest()).contains(value.getCookieValue())) {
        cookies.writeCookieValue(value);
      }
    }
  }
}
