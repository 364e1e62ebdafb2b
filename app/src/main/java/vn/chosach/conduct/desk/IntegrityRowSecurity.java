package vn.chosach.conduct.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.sight.RecordMarks;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.vault.Vault;

/** Tells the database for whom a transaction reads; without that no integrity case is seen. */
@Component
public record IntegrityRowSecurity(RowSecurityContext context, Vault vault, Heirs heirs) {

  /** From here on the transaction sees what this officer sees. */
  public void of(ActingOfficer desk) {
    context.of(desk, settings(desk));
  }

  /**
   * Answers one question as a reader sees it, whatever the transaction saw before and sees after.
   */
  public <T> T as(ActingOfficer reader, Supplier<T> answer) {
    return context.as(reader, settings(reader), answer);
  }

  /** The same with the eyes of the program. */
  <T> T asTheProgram(Supplier<T> answer) {
    return context.asTheProgram(settings("on", "off", "", ""), answer);
  }

  private Map<String, String> settings(ActingOfficer desk) {
    UUID officer = desk.actor().id();
    return settings(
        "off",
        desk.has(Role.INTEGRITY_OFFICER) && officer != null ? "on" : "off",
        officer == null ? "" : officer.toString(),
        marks(vault, heirs, String.valueOf(desk.actor().agency()))
            .collect(Collectors.joining(",")));
  }

  /** From here on it sees all: what the desk was let do is written. */
  public void ofTheProgram() {
    context.ofTheProgram(settings("on", "off", "", ""));
  }

  /** The mark by which an agency is known as accused without standing there. */
  public byte[] mark(String agency) {
    return vault.mark("conduct-accused", agency.getBytes(UTF_8));
  }

  /** The marks of all agencies that are one with another. */
  private static Stream<String> marks(Vault vault, Heirs heirs, String agency) {
    return heirs.oneWith(agency).stream()
        .map(one -> HexFormat.of().formatHex(vault.mark("conduct-accused", one.getBytes(UTF_8))));
  }

  private static Map<String, String> settings(
      String everything, String desk, String officer, String mark) {
    return Map.of(
        "conduct.everything", everything,
        "conduct.desk", desk,
        "conduct.officer", officer,
        "conduct.mark", mark);
  }

  /** The same predicate for what belongs to an integrity case in other rooms. */
  @Component
  static class IntegrityCaseMarks implements RecordMarks {

    private final ObjectProvider<Vault> vault;
    private final Heirs heirs;

    IntegrityCaseMarks(ObjectProvider<Vault> vault, Heirs heirs) {
      this.vault = vault;
      this.heirs = heirs;
    }

    @Override
    public Stream<String> of(ActingOfficer officer) {
      return officer.has(Role.INTEGRITY_OFFICER)
          ? Stream.concat(
              Stream.of("integrity"),
              marks(vault.getObject(), heirs, officer.agency())
                  .map(mark -> "integrity-agency:" + mark))
          : Stream.empty();
    }
  }
}
