package vn.chosach.training.profile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.training.life.Appointment;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The words of the decisions that appoint an officer and that end an appointment. */
@Component
record AppointmentDrafts(
    Documents documents,
    Agencies agencies,
    Areas areas,
    Catalogue catalogue,
    Officers officers,
    Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * @param last day on which it ends by this paper; {@code null} for one that appoints
   * @param words why it ends
   */
  ActOutcome<Document> decision(
      Appointment one, @Nullable LocalDate last, String words, ActingOfficer who) {
    String name =
        officers.displayNames(Set.of(one.officer())).getOrDefault(one.officer(), one.number());
    String agency =
        agencies
            .asOf(one.agency(), one.validFrom())
            .map(body -> body.name().vi())
            .orElse(one.agency());
    var body = new ArrayList<Block>();
    String duty = texts.text(Lang.VI, one.duty().textKey()).toLowerCase(Lang.VI.locale());
    if (last == null) {
      body.add(Block.heading(Block.Level.ARTICLE, t("1", name, agency, duty)));
      body.add(Block.words(t("field", goods(one))));
      body.add(Block.words(t("area", area(one, agency))));
      body.add(Block.words(t("term", DAY.format(one.validFrom()), DAY.format(one.validTo()))));
      body.add(Block.heading(Block.Level.ARTICLE, t("2")));
      body.add(Block.words(one.work().replaceAll("\\s*\\R\\s*", "; ")));
    } else {
      body.add(
          Block.heading(
              Block.Level.ARTICLE,
              t("end.1", name, duty, String.valueOf(one.decision()), DAY.format(last))));
      body.add(Block.words(t("end.why", words.replaceAll("\\s*\\R\\s*", "; "))));
    }
    body.add(Block.heading(Block.Level.ARTICLE, t(last == null ? "3" : "end.2", name, agency)));
    return documents.draft(
        new Drafting(
            Kinds.DECISION,
            one.agency(),
            t(last == null ? "subject" : "end.subject", name, duty),
            List.of(),
            new Content(
                List.of(t("basis.committee"), t("basis.plan"), t("basis.need", agency)),
                body,
                List.of()),
            List.of(new Recipient(null, name, Recipient.Purpose.CARRY_OUT)),
            null,
            new DocumentOrigin("appointment", one.id().toString())),
        who);
  }

  private String goods(Appointment one) {
    String code = one.goods();
    return code == null
        ? t("field.all")
        : catalogue.goodsGroup(code, one.validFrom()).map(group -> group.name().vi()).orElse(code);
  }

  private String area(Appointment one, String agency) {
    String code = one.area();
    return code == null
        ? t("area.all", agency)
        : areas.on(Area.Level.COMMUNE, one.validFrom()).stream()
            .filter(commune -> commune.code().equals(code))
            .map(commune -> commune.fullName().vi())
            .findFirst()
            .orElse(code);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "training.paper.appointment." + key, arguments);
  }

  /** Appointments whose last day is over, or that a paper ended before. */
  @Bean
  static EndedOrigins endedAppointments(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "appointment",
        "",
        """
            SELECT a.id, (least(a.valid_to, a.ended_on) + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS since
              FROM training.appointment a
             WHERE least(a.valid_to, a.ended_on) < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
            """);
  }
}
