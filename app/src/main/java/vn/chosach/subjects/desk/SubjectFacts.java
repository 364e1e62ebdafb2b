package vn.chosach.subjects.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.subjects.desk.Node.NodeKind;

/** What the name and note of a subject of a case say of identifiers. */
public final class SubjectFacts {

  private SubjectFacts() {}

  /** Whether it is somebody, and no mere number, place or goods. */
  public static boolean somebody(SubjectKind kind) {
    return switch (kind) {
      case PERSON, BUSINESS, SHOP -> true;
      case PHONE, ACCOUNT, ADDRESS, GOODS -> false;
    };
  }

  /** The node of a number or place that a case names as a subject; empty for somebody and goods. */
  public static Optional<Node> evidence(NamedSubject one) {
    return switch (one.kind()) {
      case PERSON, BUSINESS, SHOP, GOODS -> Optional.empty();
      case PHONE, ACCOUNT ->
          stated(one.name()).stream()
              .findFirst()
              .or(() -> Optional.of(plain(one, kind(one.kind()))));
      case ADDRESS -> Optional.of(plain(one, NodeKind.ADDRESS));
    };
  }

  private static NodeKind kind(SubjectKind kind) {
    return kind == SubjectKind.PHONE ? NodeKind.PHONE : NodeKind.ACCOUNT;
  }

  private static Node plain(NamedSubject one, NodeKind kind) {
    return Node.evidence(kind, SubjectKind.mark(one.name()), one.name());
  }

  /** Identifiers in the name and note of somebody. */
  public static List<Node> stated(NamedSubject one) {
    return stated(one.name() + " " + Objects.requireNonNullElse(one.note(), ""));
  }

  public static List<Node> stated(String text) {
    return IdentifierScan.of(text).identifiers().stream()
        .filter(one -> !one.ofPlatformItself())
        .map(one -> node(one.kind(), one.key(), one.core()))
        .distinct()
        .toList();
  }

  /** The node of an identifier. */
  static Node node(IdentifierKind of, String key, String core) {
    NodeKind kind =
        switch (of) {
          case PHONE -> NodeKind.PHONE;
          case BANK_ACCOUNT -> NodeKind.ACCOUNT;
          case TAX_CODE -> NodeKind.TAX;
          case CITIZEN_NUMBER -> NodeKind.CITIZEN;
          case SHOP, ITEM, LINK -> NodeKind.LINK;
          case EMAIL -> NodeKind.EMAIL;
        };
    // an account is the same told with its bank and without
    return Node.evidence(kind, kind == NodeKind.ACCOUNT ? core : key, core);
  }
}
