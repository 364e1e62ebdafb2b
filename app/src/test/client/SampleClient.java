import client.ApiClient;
import client.ApiException;
import client.api.DefaultApi;
import client.model.ParcelAnswers;
import client.model.SentParcel;
import client.model.SentTip;
import client.model.TipReceipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a partner writes who read nothing but the description: every class that it uses beside those
 * of Java was made by OpenAPI Generator. {@code SampleClientTest} compiles and runs it.
 */
public final class SampleClient {

  private final List<String> seen = new ArrayList<>();

  private SampleClient() {}

  /**
   * Hands in a tip and parcels, twice each, and looks around.
   *
   * @param arguments the address of the program and a key for tips, figures and parcels
   */
  public static void main(String[] arguments) throws Exception {
    talk(arguments[0], arguments[1]).forEach(System.out::println);
  }

  public static List<String> talk(String address, String key) throws Exception {
    var sample = new SampleClient();
    sample.talk(new ApiClient(), address, key);
    return sample.seen;
  }

  private void talk(ApiClient client, String address, String key) throws Exception {
    client.updateBaseUri(address + "/api/v1");
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));
    DefaultApi api = new DefaultApi(client);

    String once = UUID.randomUUID().toString();
    SentTip tip = new SentTip().where("Chợ Thử").story("Rượu giả, chai số " + once);
    TipReceipt receipt = api.handTip(once, tip);
    TipReceipt again = api.handTip(once, tip);
    see("tip handed in", "again " + receipt.getAgain());
    see("the same", "again " + again.getAgain() + ", " + receipt.getNumber().equals(again.getNumber()));
    see("its state", api.tipState(receipt.getNumber()).getState());
    see("a page of states", api.tipStates(null, 10).getItems().getFirst().getNumber().equals(receipt.getNumber()));
    see("open figures", api.figures() != null);

    SentParcel parcel =
        new SentParcel()
            .waybill("AG" + once.substring(0, 8))
            .acceptedOn(LocalDate.now())
            .holding("Bưu cục thử")
            .words("Khai quần áo, mùi thuốc lá");
    SentParcel wrong =
        new SentParcel()
            .waybill("")
            .acceptedOn(LocalDate.now())
            .holding("Bưu cục thử")
            .words("Không số");
    for (int time = 1; time <= 2; time++) {
      ParcelAnswers told = api.tellParcels(List.of(parcel, wrong));
      see(
          "parcels, time " + time,
          "told %d, again %d, refused %d (%s)"
              .formatted(
                  told.getTold(),
                  told.getAgain(),
                  told.getRefused(),
                  told.getRows().get(1).getCode()));
    }
    try {
      api.referrals(null, 10);
      see("without the scope", "answered");
    } catch (ApiException refused) {
      boolean named = refused.getResponseBody().contains("exchange.scope-missing");
      see("without the scope", refused.getCode() + " " + named);
    }
  }

  private void see(String what, Object answer) {
    seen.add(what + ": " + answer);
  }
}
