package vn.chosach.bench.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import vn.chosach.bench.intake.Costs;
import vn.chosach.bench.intake.Figures;
import vn.chosach.bench.intake.Ground;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.PartnerKeys.HandedKey;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;

/** Hands tips in as a partner does; a tip counts when it was answered with 201. */
final class HandingIn {

  private static final int CLIENTS = 16;

  /** Long enough for the compiler of the running program to have most of its work behind it. */
  private static final int WARM = 40;

  private static final int WINDOW = 20;
  private static final long SECOND = 1_000_000_000L;

  private final Ground ground;
  private final String key;
  private final AtomicInteger received = new AtomicInteger();
  private final AtomicInteger other = new AtomicInteger();

  private HandingIn(Ground ground, String key) {
    this.ground = ground;
    this.key = key;
  }

  public static void main(String[] arguments) throws Exception {
    int rate = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
    try (var ground = Ground.start("--chosach.log.publish=false")) {
      System.out.println(ground.machine());
      new HandingIn(ground, key(ground)).measure(rate);
    }
  }

  private void measure(int rate) throws Exception {
    load(WARM, 0);
    ground.idle();
    int warm = received.get();
    measured("at " + rate + " a second", rate);
    measured(CLIENTS + " clients that do not wait", 0);
    other(warm);
  }

  private void measured(String what, int rate) throws Exception {
    int before = received.get();
    var costs = Costs.from(ground);
    print(what, load(WINDOW, rate));
    long ended = System.nanoTime();
    ground.idle();
    System.out.printf(
        Locale.ROOT, "    in the inbox and counted %.1f s later%n", (System.nanoTime() - ended) / 1e9);
    System.out.println(costs.each(received.get() - before));
  }

  private void other(int warm) {
    long kept =
        ground.seeing(
            jdbc -> {
              jdbc.sql("SELECT set_config('chosach.marks', '*', true)")
                  .query((row, n) -> true)
                  .single();
              return jdbc.sql("SELECT count(*) FROM exchange.partner_tip")
                  .query(Long.class)
                  .single();
            });
    System.out.printf(
        Locale.ROOT, "received %d (%d of them to warm up), other answers %d; rows kept %d%n",
        received.get(),
        warm,
        other.get(),
        kept);
  }

  private static String key(Ground ground) {
    var partners = ground.bean(PartnerHandler.class);
    ActingOfficer first = administrator(ground, "quantri.mot");
    ActingOfficer second = administrator(ground, "quantri.hai");
    var wish =
        new PartnerWish(
            "Đo đạc",
            PartnerKind.PLATFORM,
            null,
            null,
            "Đo đạc",
            new PartnerTerms("Đo đạc", "do@dac.example", Set.of(PartnerScope.TIPS), 30, 60_000, ""));
    Partner one = done(partners.enter(wish, first));
    done(partners.proceed(one.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, second));
    HandedKey half = done(partners.giveKey(one.id(), 2, first));
    return half.part() + done(partners.giveRest(one.id(), half.id(), 3, second)).part();
  }

  private static ActingOfficer administrator(Ground ground, String account) {
    return officer(ground, account, ProvincePack.current().agency("QLTT"), Role.ADMINISTRATOR);
  }

  static ActingOfficer officer(Ground ground, String account, String agency, Role role) {
    var officers = ground.bean(Officers.class);
    var today = Vietnam.dayOf(ground.now());
    if (officers.named(account).isEmpty()) {
      var opened =
          officers.open(
              Actor.SYSTEM,
              new NewAccount(account, "Người " + account, account, agency, today, null),
              "đo đạc");
      UUID id = ((ActOutcome.Done<UUID>) opened).value();
      officers.grant(Actor.SYSTEM, id, role.name(), today, null, "đo đạc");
    }
    return ActingOfficer.of(officers.named(account).orElseThrow());
  }

  static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        refusal -> {
          throw new IllegalStateException(refusal.toString());
        });
  }

  private record Round(Figures figures, double rate) {}

  private static void print(String what, Round round) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-30s %7.0f/s  %s  load %s%n",
        what,
        round.rate(),
        round.figures().line(),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  /** Tips for so many seconds: so many a second, or without a pause for nought. */
  private Round load(int seconds, int rate) throws Exception {
    var figures = new Figures();
    var next = new AtomicLong();
    int before = received.get();
    long began = System.nanoTime();
    long until = began + seconds * SECOND;
    var clients = new ArrayList<Thread>();
    for (int c = 0; c < (rate == 0 ? CLIENTS : 8 * CLIENTS); c++) {
      clients.add(
          Thread.ofPlatform()
              .name("load-" + c)
              .start(
                  () -> {
                    try (var line = new Line(ground.port(), key)) {
                      while (true) {
                        long turn = next.getAndIncrement();
                        long due =
                            rate == 0 ? System.nanoTime() : began + turn * SECOND / rate;
                        if (due >= until) {
                          break;
                        }
                        LockSupport.parkNanos(due - System.nanoTime());
                        hand(line);
                        figures.add(System.nanoTime() - due);
                      }
                    } catch (IOException unclosed) {
                      other.incrementAndGet();
                    }
                    Costs.sent();
                  }));
    }
    for (Thread client : clients) {
      client.join();
    }
    return new Round(
        figures, (received.get() - before) / ((System.nanoTime() - began) / (double) SECOND));
  }

  private void hand(Line line) {
    String once = UUID.randomUUID().toString();
    try {
      int status =
          line.post(
              "/api/v1/tips",
              once,
              "{\"where\":\"Chợ Thử\",\"story\":\"Rượu giả, chai số " + once + "\"}");
      (status == 201 ? received : other).incrementAndGet();
    } catch (IOException unanswered) {
      other.incrementAndGet();
    }
  }
}
