package vn.chosach.exchange.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.FirmParcels;
import vn.chosach.exchange.firms.FirmParcels.ParcelRow;
import vn.chosach.exchange.firms.FirmParcels.ParcelTeller;
import vn.chosach.exchange.firms.ParcelTable;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.exchange.partners.PartnerRepository;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Lang;
import vn.chosach.ui.form.PastedTable.PastedRow;

/**
 * Parcels that a postal firm suspects, told by its own system, as JSON or as a table. A waybill is
 * the key of its notice, so that a request that is repeated tells of nothing twice; a row that is
 * wrong is named and stops no other.
 */
@RestController
record ParcelApi(
    FirmParcels parcels,
    PartnerRepository partners,
    TransactionTemplate transaction,
    Problems problems,
    JsonMapper json) {

  private static final int LARGEST = 12 << 20;
  private static final int MOST = 500;
  private static final int MOST_PHOTOS = 4;

  /** What became of a row; a number, or why it was refused. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ParcelAnswer(
      int row,
      String waybill,
      boolean again,
      @Nullable String number,
      @Nullable String code,
      @Nullable String detail) {}

  @PostMapping(ApiRequest.ROOT + "/parcels")
  ResponseEntity<Object> tell(
      @RequestAttribute(ApiRequest.CALLER) PartnerCaller caller, HttpServletRequest request)
      throws IOException {
    byte[] body = ApiRequest.body(request, LARGEST);
    if (body == null) {
      return problems.refused(request, HttpStatus.CONTENT_TOO_LARGE, "exchange.body-too-large");
    }
    Firm firm =
        partners.one(caller.partner()).flatMap(one -> parcels.working(one.code())).orElse(null);
    if (firm == null) {
      return problems.refused(request, HttpStatus.UNPROCESSABLE_CONTENT, "exchange.firm-gone");
    }
    ParcelTeller teller = new ParcelTeller(firm, null, caller.partner());
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    ActOutcome<List<ParcelRow>> done =
        transaction.execute(
            status ->
                type.startsWith("text/csv")
                    ? parcels.tellMany(teller, new String(body, UTF_8))
                    : tell(teller, body));
    return done.settle(
        rows -> ResponseEntity.ok((Object) answers(rows)),
        no ->
            problems.refused(
                request,
                no.code().equals("exchange.body-unread")
                    ? HttpStatus.BAD_REQUEST
                    : HttpStatus.UNPROCESSABLE_CONTENT,
                no));
  }

  private ActOutcome<List<ParcelRow>> tell(ParcelTeller teller, byte[] body) {
    List<Map<String, Object>> sent;
    try {
      sent = json.readValue(body, new TypeReference<>() {});
    } catch (JacksonException notJson) {
      return ActOutcome.refused("exchange.body-unread");
    }
    if (sent == null || sent.isEmpty() || sent.size() > MOST || sent.contains(null)) {
      return ActOutcome.refused(
          sent != null && sent.size() > MOST ? "ui.table-too-long" : "exchange.body-unread");
    }
    return ActOutcome.done(
        IntStream.range(0, sent.size())
            .mapToObj(at -> tell(teller, at + 1, sent.get(at)))
            .toList());
  }

  /** What stands under a name that nobody reads would be lost, and called received. */
  private ParcelRow tell(ParcelTeller teller, int line, Map<String, Object> sent) {
    var cells = new LinkedHashMap<String, String>();
    var photos = new ArrayList<byte[]>();
    boolean whole = true;
    for (var part : sent.entrySet()) {
      if (part.getKey().equals("photos")) {
        whole = whole && read(part.getValue(), photos);
      } else if (ParcelTable.PARTS.contains(part.getKey())) {
        cells.put(part.getKey(), String.valueOf(part.getValue()).replace("\0", "").strip());
      } else {
        return new ParcelRow(line, "", null, Refusal.of("tips.part-unknown"));
      }
    }
    var row = new PastedRow(line, cells);
    return whole
        ? parcels.tellRow(teller, row, photos)
        : new ParcelRow(
            line, row.cell(ParcelTable.WAYBILL), null, Refusal.of("exchange.photos-unread"));
  }

  private static boolean read(Object sent, List<byte[]> photos) {
    if (!(sent instanceof List<?> all) || all.size() > MOST_PHOTOS) {
      return false;
    }
    try {
      all.forEach(one -> photos.add(Base64.getDecoder().decode(String.valueOf(one))));
      return true;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private Map<String, Object> answers(List<ParcelRow> rows) {
    List<ParcelAnswer> all = rows.stream().map(this::answer).toList();
    long refused = all.stream().filter(one -> one.number() == null).count();
    long again = all.stream().filter(ParcelAnswer::again).count();
    return Map.of(
        "told", all.size() - refused - again, "again", again, "refused", refused, "rows", all);
  }

  private ParcelAnswer answer(ParcelRow row) {
    FirmParcels.ToldParcel told = row.told();
    Refusal refusal = row.refusal();
    return new ParcelAnswer(
        row.line(),
        row.waybill(),
        told != null && told.again(),
        told == null ? null : told.number(),
        refusal == null ? null : refusal.code(),
        refusal == null ? null : problems.texts().text(Lang.VI, refusal));
  }
}
