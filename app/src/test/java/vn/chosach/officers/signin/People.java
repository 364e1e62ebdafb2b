package vn.chosach.officers.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.OneTimeCodes;
import vn.chosach.officers.credentials.Passwords;
import vn.chosach.officers.credentials.SecondFactors;
import vn.chosach.officers.sessions.Secrets;

/** Officers for tests: each call opens a new one with a name that nobody has. */
@Component
public class People {

  public static final String PASSWORD = "Một câu dễ nhớ 389";
  public static final String AGENCY = ProvincePack.current().agency("QLTT");
  public static final String OTHER_AGENCY = "CA-AG";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Officers officers;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final InstantSource clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  People(
      Officers officers,
      Passwords passwords,
      SecondFactors factors,
      InstantSource clock,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.officers = officers;
    this.passwords = passwords;
    this.factors = factors;
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** An account without password. */
  public Person opened(Role... roles) {
    return opened("nguoi." + letters(NUMBER.incrementAndGet()), roles);
  }

  public Person opened(String name, Role... roles) {
    UUID id =
        done(
            officers.open(
                Actor.SYSTEM,
                new NewAccount(name, "Người " + name, "Cán bộ " + name, AGENCY, today(), null),
                "test"));
    for (Role role : roles) {
      done(officers.grant(Actor.SYSTEM, id, role.name(), today(), null, "test"));
    }
    return new Person(id, name, new byte[0]);
  }

  /** An account with the password of all tests, and no second factor. */
  public Person withPassword(Role... roles) {
    return withPassword(opened(roles));
  }

  Person withPassword(Person person) {
    transaction.executeWithoutResult(all -> passwords.choose(person.id(), PASSWORD));
    return person;
  }

  /** An account that can sign in with password and code. */
  public Person complete(Role... roles) {
    Person person = withPassword(roles);
    byte[] secret = new Secrets().bytes(OneTimeCodes.SECRET_BYTES);
    factors.keep(person.id(), secret, 0);
    return new Person(person.id(), person.account(), secret);
  }

  /** An account without password in any agency. */
  public Person openedIn(String agency, Role... roles) {
    Person person = opened(roles);
    done(officers.move(Actor.SYSTEM, person.id(), agency, today(), "test"));
    return new Person(person.id(), person.account(), person.secret(), agency);
  }

  /** The same as {@link #complete} in any agency. */
  public Person completeIn(String agency, Role... roles) {
    Person person = complete(roles);
    if (!agency.equals(AGENCY)) {
      done(officers.move(Actor.SYSTEM, person.id(), agency, today(), "test"));
    }
    return person;
  }

  /** The code of now, as if no code of this moment had been used yet. */
  public String code(Person person) {
    jdbc.sql("UPDATE officers.totp SET last_step = 0 WHERE officer_id = :id")
        .param("id", person.id())
        .update();
    return OneTimeCodes.at(person.secret(), clock.instant());
  }

  /** The code of now for a key as a page shows it. */
  public String codeOf(String key) {
    return OneTimeCodes.at(Base32.decode(key.replace(" ", "")), clock.instant());
  }

  public LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  Instant now() {
    return clock.instant();
  }

  static UUID done(ActOutcome<UUID> outcome) {
    return outcome.settle(
        done -> done,
        no -> {
          throw new AssertionError(no);
        });
  }

  private static String letters(int number) {
    return Integer.toString(number, 36) + "x" + Long.toString(System.nanoTime() % 46656, 36);
  }

  /** One officer of a test. */
  public record Person(UUID id, String account, byte[] secret, String agency) {

    Person(UUID id, String account, byte[] secret) {
      this(id, account, secret, AGENCY);
    }

    public Actor actor() {
      return Actor.officer(id, agency);
    }
  }
}
