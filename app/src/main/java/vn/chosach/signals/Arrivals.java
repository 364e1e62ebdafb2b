package vn.chosach.signals;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.identifiers.QrReader;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.signals.life.SignalArrived;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.suggesting.ProcedurePolicy;
import vn.chosach.signals.suggesting.ProcedureProposal;
import vn.chosach.signals.suggesting.SuggestionInput;
import vn.chosach.signals.suggesting.WordList;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipReceived;
import vn.chosach.tips.Tips;
import vn.chosach.tips.integrity.TipHandedBack;
import vn.chosach.tips.sifting.TipSifter;
import vn.chosach.tips.sifting.TipsToSift;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/**
 * Makes a signal of each tip that reached the common desk, and reads it with its photos. Told
 * twice, it is one signal; a tip for the integrity desk is never announced and so never here.
 */
@Component
class Arrivals {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final Tips tips;
  private final Vault vault;
  private final InboxEntry inbox;
  private final SignalRowSecurity rowSecurity;
  private final Findings findings;
  private final ApplicationEventPublisher events;
  private final QrReader reader = QrReader.shipped();

  Arrivals(
      Tips tips,
      Vault vault,
      InboxEntry inbox,
      SignalRowSecurity rowSecurity,
      Findings findings,
      ApplicationEventPublisher events) {
    this.tips = tips;
    this.vault = vault;
    this.inbox = inbox;
    this.rowSecurity = rowSecurity;
    this.findings = findings;
    this.events = events;
  }

  /**
   * Sifts what was received, some of it in one transaction. When that fails, each goes alone, and
   * only what fails alone is put off: one bad tip holds no other up.
   */
  @Component
  static class ArrivalRounds implements TipSifter {

    /** So many together: what they share then costs a tip little, and none waits long for it. */
    private static final int TOGETHER = 32;

    private static final Duration UNHEARD = Duration.ofSeconds(5);

    /** What comes while some are sifted waits so long for others that come, and goes with them. */
    private static final int REST_MILLIS = 40;

    private final TipsToSift toSift;
    private final Arrivals arrivals;
    private final TransactionTemplate transaction;
    private final TaskExecutor afterCommit;
    private final AtomicInteger calls = new AtomicInteger();

    ArrivalRounds(
        TipsToSift toSift,
        Arrivals arrivals,
        TransactionTemplate transaction,
        @Qualifier("applicationTaskExecutor") TaskExecutor afterCommit) {
      this.toSift = toSift;
      this.arrivals = arrivals;
      this.transaction = transaction;
      this.afterCommit = afterCommit;
    }

    /** What nobody was told of: of a program that died, and what failed before. */
    @Bean
    static RecurringJob siftingJob(ArrivalRounds rounds) {
      return RecurringJob.shared("sifting", UNHEARD, rounds::all);
    }

    /** One thread of this program sifts; who calls meanwhile is heard when it looks again. */
    @Override
    public void wake() {
      if (calls.getAndIncrement() == 0) {
        try {
          afterCommit.execute(this::heard);
        } catch (TaskRejectedException ending) {
          calls.set(0);
        }
      }
    }

    private void heard() {
      try {
        int seen = calls.get();
        all();
        if (!calls.compareAndSet(seen, 0)) {
          CompletableFuture.delayedExecutor(REST_MILLIS, MILLISECONDS, afterCommit)
              .execute(this::heard);
        }
      } catch (RuntimeException failed) {
        // The rows are there: the job takes them up.
        calls.set(0);
        LOG.warn("tips could not be sifted now", failed);
      }
    }

    void all() {
      int taken;
      do {
        taken = some();
      } while (taken == TOGETHER);
    }

    private int some() {
      try {
        return arrived(() -> toSift.take(TOGETHER), false);
      } catch (RuntimeException together) {
        // Whichever of them it is fails alone too, and says why.
        return oneByOne();
      }
    }

    private int oneByOne() {
      List<UUID> waiting = toSift.free(TOGETHER);
      for (UUID tip : waiting) {
        try {
          arrived(() -> toSift.take(tip), true);
        } catch (RuntimeException failed) {
          // Said and put off, not thrown on: the others behind it are sifted all the same.
          LOG.warn("tip {} could not be sifted and is tried again", tip, failed);
          toSift.putOff(tip);
        }
      }
      return waiting.size();
    }

    private int arrived(Supplier<List<TipsToSift.TipToSift>> taking, boolean alone) {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                List<TipsToSift.TipToSift> taken = taking.get();
                arrivals.arrived(taken, alone);
                return taken.size();
              }));
    }
  }

  /**
   * Lays what was taken.
   *
   * @param alone whether it failed with others, so that it is asked whether it is here already
   */
  void arrived(List<TipsToSift.TipToSift> taken, boolean alone) {
    if (taken.isEmpty()) {
      return;
    }
    rowSecurity.ofTheProgramByKeptPlans();
    Map<UUID, Integer> files =
        taken.stream()
            .collect(Collectors.toMap(TipsToSift.TipToSift::tip, TipsToSift.TipToSift::files));
    arrive(
        tips.read(files.keySet(), TipDesk.SIFTING).stream()
            .filter(tip -> !alone || !inbox.holds(tip.id()))
            .map(
                tip ->
                    new TipWithFiles(
                        tip, files.getOrDefault(tip.id(), 0) == 0 ? List.of() : files(tip)))
            .toList());
  }

  /** From programs before this one, which told of each tip by itself. */
  @ApplicationModuleListener
  void on(TipReceived received) {
    again(received.tipId());
  }

  /** What came to the integrity desk directly and accuses no office was never here. */
  @ApplicationModuleListener
  void on(TipHandedBack back) {
    again(back.tipId());
  }

  private void again(UUID id) {
    rowSecurity.ofTheProgram();
    if (!inbox.holds(id)) {
      arrive(
          tips.read(List.of(id), TipDesk.SIFTING).stream()
              .map(tip -> new TipWithFiles(tip, files(tip)))
              .toList());
    }
  }

  /**
   * Reads QR codes in the cleaned copies of photos, once the signal itself is safe; it is told
   * again when the store of the photos was away.
   */
  @ApplicationModuleListener(condition = "#root.args[0].mayHavePhotos()")
  void on(SignalArrived arrived) {
    rowSecurity.ofTheProgram();
    UUID tip = inbox.tipOf(arrived.signal()).orElse(null);
    if (tip == null) {
      return;
    }
    for (KeptFile file : vault.files(tip)) {
      if (file.kept() && file.kind().picture()) {
        vault.picture(tip, file.id(), false).opened().stream()
            .flatMap(opened -> codes(file.id(), opened.bytes()).stream())
            .forEach(
                text -> findings.keep(arrived.signal(), text, Findings.FoundIn.PHOTO, List.of()));
      }
    }
  }

  private List<KeptFile> files(Tip tip) {
    return vault.files(tip.id()).stream().filter(KeptFile::kept).toList();
  }

  private record TipWithFiles(Tip tip, List<KeptFile> files) {}

  private void arrive(List<TipWithFiles> arriving) {
    if (arriving.isEmpty()) {
      return;
    }
    List<List<ProcedureProposal>> proposals =
        arriving.stream().map(one -> ProcedurePolicy.proposals(told(one.tip()))).toList();
    List<Signal> signals =
        inbox.lay(
            IntStream.range(0, arriving.size())
                .mapToObj(
                    n ->
                        new InboxEntry.ArrivingTip(
                            arriving.get(n).tip(),
                            arriving.get(n).files().size(),
                            proposals.get(n).getFirst()))
                .toList());
    findings.keepTold(
        IntStream.range(0, signals.size())
            .mapToObj(n -> told(signals.get(n), arriving.get(n).tip(), proposals.get(n)))
            .toList());
    for (int n = 0; n < signals.size(); n++) {
      List<KeptFile> files = arriving.get(n).files();
      UUID signal = signals.get(n).id();
      findings.keepPhotos(signal, files.stream().map(KeptFile::sha256).toList());
      events.publishEvent(new SignalArrived(signal, files.size()));
    }
  }

  private static Findings.ToldSignal told(
      Signal signal, Tip tip, List<ProcedureProposal> proposals) {
    return new Findings.ToldSignal(
        signal.id(), text(tip), tip.number(), tip.told().story(), proposals);
  }

  /** All that was told in words. */
  static String text(Tip tip) {
    return String.join("\n", tip.told().shared(), tip.told().where(), tip.told().story()).strip();
  }

  /** What the policies look at. */
  static SuggestionInput told(Tip tip) {
    return new SuggestionInput(
        sender(tip.channel()),
        tip.named(),
        tip.goods(),
        tip.paid(),
        WordList.shipped().in(text(tip)),
        tip.reserved() != null && tip.reserved().told());
  }

  private List<String> codes(UUID file, byte[] bytes) {
    try {
      BufferedImage photo = ImageIO.read(new ByteArrayInputStream(bytes));
      if (photo == null) {
        return List.of();
      }
      int width = photo.getWidth();
      int[] pixels = photo.getRGB(0, 0, width, photo.getHeight(), null, 0, width);
      return reader.read(pixels, width);
    } catch (IOException unreadable) {
      LOG.warn("the cleaned copy of file {} cannot be decoded", file, unreadable);
      return List.of();
    }
  }

  private static SuggestionInput.Sender sender(Channel channel) {
    return switch (channel) {
      case PRESS -> SuggestionInput.Sender.MEDIA;
      case AGENCY, POSTAL_FIRM, PARTNER -> SuggestionInput.Sender.AGENCY;
      case WEB, HOTLINE, WALK_IN, LETTER, MAILBOX, EMAIL, FORUM -> SuggestionInput.Sender.PERSON;
    };
  }
}
