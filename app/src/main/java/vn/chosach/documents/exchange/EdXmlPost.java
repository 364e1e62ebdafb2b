package vn.chosach.documents.exchange;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Document;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.PackageOutcome;
import vn.chosach.documents.Printed;
import vn.chosach.documents.acts.DocumentRepository;
import vn.chosach.documents.acts.Letterheads;
import vn.chosach.documents.acts.PaperPress;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Packages between agencies (QCVN 102:2016/BTTTT): an issued document leaves as one, and what
 * arrives as one goes into the incoming register whole or not at all.
 */
@Component
public class EdXmlPost {

  /** Largest package in bytes. */
  public static final int MOST = EdXmlReader.MOST;

  /** Văn bản hành chính, in the list of kinds of the regulation. */
  private static final int ADMINISTRATIVE = 2;

  private final DocumentRepository repository;
  private final PaperPress press;
  private final Letterheads heads;
  private final SigningRights rights;
  private final Bodies bodies;
  private final IncomingRegister register;

  EdXmlPost(
      DocumentRepository repository,
      PaperPress press,
      Letterheads heads,
      SigningRights rights,
      Bodies bodies,
      IncomingRegister register) {
    this.repository = repository;
    this.press = press;
    this.heads = heads;
    this.rights = rights;
    this.bodies = bodies;
    this.register = register;
  }

  /**
   * The package of an issued document, with its sealed DOCX and PDF.
   *
   * @return refused with {@code documents.unknown}, {@code documents.not-issued} or {@code
   *     documents.package-no-recipient}
   */
  @Transactional(readOnly = true)
  public PackageOutcome pack(UUID id, ActingOfficer scribe) {
    return pack(id, List.of(), scribe);
  }

  /** The same with files that go with it. */
  @Transactional(readOnly = true)
  public PackageOutcome pack(UUID id, List<Parcel.Enclosure> beside, ActingOfficer scribe) {
    Optional<DocumentRepository.Held> held = repository.find(id, scribe);
    if (held.isEmpty()) {
      return new PackageOutcome.PackageRefused(Refusal.of("documents.unknown"));
    }
    Document document = held.get().document();
    boolean issued =
        document.state() == DocumentState.ISSUED || document.state() == DocumentState.REPLACED;
    if (!issued) {
      return new PackageOutcome.PackageRefused(Refusal.of("documents.not-issued"));
    }
    Drafting drafting = repository.wording(id);
    if (drafting.recipients().isEmpty()) {
      return new PackageOutcome.PackageRefused(Refusal.of("documents.package-no-recipient"));
    }
    Printed pdf = press.printed(held.get(), drafting, Printed.Format.PDF);
    Parcel parcel = parcel(held.get(), drafting, pdf).with(beside);
    return new PackageOutcome.Packed(
        EdXml.write(parcel), pdf.name().replaceFirst("\\.pdf$", ".edxml"));
  }

  private Parcel parcel(DocumentRepository.Held held, Drafting drafting, Printed pdf) {
    Document document = held.document();
    DocumentKind documentKind = Kinds.of(document.kind()).orElseThrow();
    String[] code = Objects.requireNonNull(document.number()).split("/", 2);
    var day = Objects.requireNonNull(document.day());
    var head = heads.orLast(document.agency(), day).orElseThrow().letterhead();
    Printed docx = press.printed(held, drafting, Printed.Format.DOCX);
    UUID right = held.signingRight();
    String signer =
        right == null ? null : rights.right(right).map(one -> one.signature().name()).orElse(null);
    Parcel.Organ from = new Parcel.Organ(bodies.code(document.agency()), head.issuer());
    List<Parcel.Organ> to = new ArrayList<>();
    for (Recipient one : drafting.recipients()) {
      to.add(new Parcel.Organ(bodies.code(one.agency()), one.name()));
    }
    return new Parcel(
        from,
        to,
        from.id() + "," + EdXml.DAY.format(day) + "," + document.number(),
        code[0],
        code[1],
        head.place(),
        day,
        ADMINISTRATIVE,
        documentKind.titleVi(),
        document.subject(),
        signer,
        List.of(
            new Parcel.Enclosure(pdf.name(), pdf.type(), pdf.bytes()),
            new Parcel.Enclosure(docx.name(), docx.type(), docx.bytes())));
  }

  /** A package that is no document of the program, as it is written. */
  public static byte[] written(Parcel parcel) {
    return EdXml.write(parcel);
  }

  /** What a package carries, or why it is none. */
  public static ActOutcome<Parcel> opened(byte[] bytes) {
    return switch (EdXmlReader.read(bytes)) {
      case EdXmlReader.Read.Whole whole -> ActOutcome.done(whole.parcel());
      case EdXmlReader.Read.ReadRefused no -> ActOutcome.refused(no.refusal());
    };
  }

  /** A body of the roll as packages name it. */
  public Parcel.Organ organ(String agency, String name) {
    return new Parcel.Organ(bodies.code(agency), name);
  }

  /**
   * Takes a package into the incoming register of an agency.
   *
   * @return refused by the name of what is wrong with the package, or as {@link
   *     IncomingRegister#enterOnce}; then nothing was kept
   */
  @Transactional
  public PackageOutcome take(byte[] bytes, String agency, ActingOfficer scribe) {
    return switch (EdXmlReader.read(bytes)) {
      case EdXmlReader.Read.ReadRefused no -> new PackageOutcome.PackageRefused(no.refusal());
      case EdXmlReader.Read.Whole whole -> {
        Parcel parcel = whole.parcel();
        var arrival =
            new Arrival(
                agency,
                bodies.today(),
                parcel.from().name(),
                parcel.number() + "/" + parcel.notation(),
                parcel.day(),
                parcel.subject(),
                Arrival.Secrecy.NONE,
                parcel.files().stream()
                    .map(file -> new Arrival.File(file.name(), file.type(), file.bytes()))
                    .toList());
        yield register
            .enterOnce(arrival, scribe)
            .settle(
                done -> new PackageOutcome.PackageEntered(done.id(), done.number()),
                PackageOutcome.PackageRefused::new);
      }
    };
  }

  /** Codes of bodies on the exchange, and the day. */
  @Component
  static class Bodies {

    /** Written for a body that has no code yet; no code of the exchange looks like it. */
    static final String NO_CODE = "CHUA-CO-MA";

    private final ExchangeSettings settings;
    private final InstantSource time;

    Bodies(ExchangeSettings settings, InstantSource time) {
      this.settings = settings;
      this.time = time;
    }

    String code(@org.jspecify.annotations.Nullable String agency) {
      return agency == null ? NO_CODE : settings.codes().getOrDefault(agency, NO_CODE);
    }

    java.time.LocalDate today() {
      return Vietnam.dayOf(time.instant());
    }
  }
}
