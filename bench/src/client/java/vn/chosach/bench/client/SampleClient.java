package vn.chosach.bench.client;

import client.ApiClient;
import client.ApiException;
import client.api.DefaultApi;
import client.model.ParcelAnswers;
import client.model.SentParcel;
import client.model.SentTip;
import client.model.TipReceipt;
import client.model.TipState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a partner writes who read nothing but the description: every class that it uses beside its
 * own was made by OpenAPI Generator. The first argument is the address, the second the key.
 */
public final class SampleClient {

  private SampleClient() {}

  public static void main(String[] arguments) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(arguments[0] + "/api/v1");
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + arguments[1]));
    DefaultApi api = new DefaultApi(client);

    String once = UUID.randomUUID().toString();
    SentTip tip = new SentTip().where("Chợ Thử").story("Rượu giả, chai số " + once);
    TipReceipt receipt = api.handTip(once, tip);
    print("tip handed in", receipt.getNumber() + ", again " + receipt.getAgain());
    print("the same again", "again " + api.handTip(once, tip).getAgain());
    TipState state = api.tipState(receipt.getNumber());
    print("its state", state.getState() + " since " + state.getSince());
    print("a page of states", api.tipStates(null, 10).getItems().size() + " lines");
    print("open figures", api.figures().toString().lines().count() + " lines");

    SentParcel parcel =
        new SentParcel()
            .waybill("AG" + once.substring(0, 8))
            .acceptedOn(LocalDate.now())
            .holding("Bưu cục thử")
            .words("Khai quần áo, mùi thuốc lá");
    SentParcel wrong = new SentParcel().waybill("").acceptedOn(LocalDate.now());
    wrong.holding("Bưu cục thử").words("Không số");
    for (int time = 0; time < 2; time++) {
      ParcelAnswers told = api.tellParcels(List.of(parcel, wrong));
      print(
          "parcels, time " + (time + 1),
          "told %d, again %d, refused %d (%s)"
              .formatted(
                  told.getTold(),
                  told.getAgain(),
                  told.getRefused(),
                  told.getRows().get(1).getCode()));
    }
    try {
      api.referrals(null, 10);
      throw new IllegalStateException("a scope that the key has not");
    } catch (ApiException refused) {
      print("without the scope", refused.getCode() + " " + refused.getResponseBody());
    }
  }

  private static void print(String what, String answer) {
    System.out.printf("%-22s %s%n", what, answer);
  }
}
