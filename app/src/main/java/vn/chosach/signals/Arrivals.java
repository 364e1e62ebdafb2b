package vn.chosach.signals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.QrReader;
import vn.chosach.signals.life.SignalArrived;
import vn.chosach.signals.searching.SearchTerms;
import vn.chosach.signals.searching.Sight;
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
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;

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
  private final Sight sight;
  private final Findings findings;
  private final ApplicationEventPublisher events;
  private final QrReader reader = QrReader.shipped();

  Arrivals(
      Tips tips,
      Vault vault,
      InboxEntry inbox,
      Sight sight,
      Findings findings,
      ApplicationEventPublisher events) {
    this.tips = tips;
    this.vault = vault;
    this.inbox = inbox;
    this.sight = sight;
    this.findings = findings;
    this.events = events;
  }

  @ApplicationModuleListener
  void on(TipReceived received) {
    sight.ofTheProgram();
    tips.read(List.of(received.tipId()), TipDesk.SIFTING).forEach(this::arrive);
  }

  /** What came to the integrity desk directly and accuses no office was never here. */
  @ApplicationModuleListener
  void on(TipHandedBack back) {
    on(new TipReceived(back.tipId()));
  }

  /** Reads QR codes in the cleaned copies of photos, once the signal itself is safe. */
  @ApplicationModuleListener(condition = "#root.args[0].mayHavePhotos()")
  void on(SignalArrived arrived) {
    sight.ofTheProgram();
    UUID tip = inbox.tipOf(arrived.signal()).orElse(null);
    if (tip == null) {
      return;
    }
    for (KeptFile file : vault.files(tip)) {
      if (file.kept()
          && file.kind().picture()
          && vault.picture(tip, file.id(), false) instanceof VaultOpening.Opened opened) {
        for (String text : codes(file.id(), opened.bytes())) {
          findings.keep(arrived.signal(), text, Findings.FoundIn.PHOTO, List.of());
        }
      }
    }
  }

  private void arrive(Tip tip) {
    List<KeptFile> files = vault.files(tip.id()).stream().filter(KeptFile::kept).toList();
    List<ProcedureProposal> proposals = ProcedurePolicy.proposals(told(tip));
    Signal signal = inbox.lay(tip, files.size(), proposals.getFirst()).orElse(null);
    if (signal == null) {
      return;
    }
    String text = text(tip);
    findings.keepTold(
        signal.id(), text, Set.of(SearchTerms.number(tip.number())), tip.told().story());
    findings.keepPhotos(signal.id(), files.stream().map(KeptFile::sha256).toList());
    findings.keepProposals(signal.id(), proposals);
    events.publishEvent(new SignalArrived(signal.id(), files.size()));
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
