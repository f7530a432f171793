using System.Security.Cryptography;
using System.Text.Json;
using Consultare.Data.Credentials;
using Consultare.Data.Users;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Google;
using Consultare.Testing;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Settings;

/// <summary>Credentials and alerts over HTTP: what is saved, what is shown, and what is never shown (F16–F18, F27).</summary>
public sealed class SettingsEndpointTests : IAsyncLifetime
{
    private const string Path = "/api/admin/settings";
    private RunningHub _hub = null!;
    private HubPerson _admin = null!;

    public async Task InitializeAsync()
    {
        _hub = await RunningHub.StartAsync(arguments: ["--FEEGOW_ACCESS_TOKEN=", "--FEEGOW_USER=", "--FEEGOW_PASS=", "--CLINIA_USER="]);
        _admin = await _hub.SignInAsAsync("ADMIN");
    }

    public async Task DisposeAsync()
    {
        _admin.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task Save_OfBothTabs_WritesEachIntoItsOwnRow_F16_F17()
    {
        await SaveAsync(new { service = "feegow", username = "hub", password = new { value = "SEGREDO-1" }, token = new { value = "SEGREDO-2" } });
        await SaveAsync(new { service = "clinia", token = new { value = "sid=SEGREDO-3" } });

        var store = _hub.Get<CredentialStore>();
        var feegow = (await store.FindAsync("feegow"))!;
        (feegow.Username, feegow.Password, feegow.Token).ShouldBe(("hub", "SEGREDO-1", "SEGREDO-2"));
        var clinia = (await store.FindAsync("clinia"))!;
        (clinia.Username, clinia.Password, clinia.Token).ShouldBe(("", "", "sid=SEGREDO-3"));
    }

    [Fact]
    public async Task Get_NeverSendsASecret_MaskedOrNot_F18()
    {
        await SaveAsync(new
        {
            service = "feegow",
            username = "hub",
            password = new { value = "SEGREDO-1" },
            token = new { value = "SEGREDO-2" },
            cookies = new { value = "a=SEGREDO-3" },
        });
        await SaveAlertsAsync(new { webhookUrl = "https://hooks.example/x", webhookSecret = new { value = "SEGREDO-4" } });

        var answer = await _admin.GetAsync(Path);

        answer.Status.ShouldBe(200);
        answer.Text.ShouldNotContain("SEGREDO");
        answer.Text.ShouldNotContain("***");
        var row = Credential(answer, "feegow");
        row.GetProperty("username").GetString().ShouldBe("hub");
        row.GetProperty("hasPassword").GetBoolean().ShouldBeTrue();
        row.GetProperty("hasToken").GetBoolean().ShouldBeTrue();
        row.GetProperty("hasCookies").GetBoolean().ShouldBeTrue();
        row.GetProperty("isConfigured").GetBoolean().ShouldBeTrue();
        row.GetProperty("updatedBy").GetString().ShouldBe("Pessoa ADMIN");
        row.GetProperty("updatedAt").GetDateTimeOffset().ShouldBe(_hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        Credential(answer, "clinia").GetProperty("state").GetString().ShouldBe("missing");
        answer.Body.GetProperty("alerts").GetProperty("hasWebhookSecret").GetBoolean().ShouldBeTrue();
        (await _admin.GetAsync($"{Path}/audit")).Text.ShouldNotContain("SEGREDO");
        _hub.Log.Lines.ShouldNotContain(line => line.Contains("SEGREDO", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_KeepsWhatItIsToldToKeep_AndClearsWhatItIsToldToClear()
    {
        await SaveAsync(new { service = "feegow", username = "hub", password = new { value = "p1" }, token = new { value = "t1" } });
        await SaveAsync(new { service = "feegow", username = "hub", password = new { keep = true }, token = new { clear = true } });

        var row = (await _hub.Get<CredentialStore>().FindAsync("feegow"))!;
        (row.Password, row.Token).ShouldBe(("p1", ""));
        var audit = (await _admin.GetAsync($"{Path}/audit")).Body;
        audit.GetArrayLength().ShouldBe(2);
        Fields(audit[0]).ShouldBe(["token"]);
        Fields(audit[1]).ShouldBe(["username", "password", "token"]);
        audit[0].GetProperty("by").GetString().ShouldBe("Pessoa ADMIN");
        audit[0].GetProperty("target").GetString().ShouldBe("feegow");
    }

    [Fact]
    public async Task Save_OfNothingNew_LeavesNoAuditRow()
    {
        await SaveAsync(new { service = "feegow", username = "hub" });
        await SaveAsync(new { service = "feegow", username = "hub", password = new { keep = true } });

        (await _admin.GetAsync($"{Path}/audit")).Body.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Save_ByWhoMayOnlySee_IsRefusedByTheServer_F27()
    {
        using var viewer = await _hub.SignInAsAsync("GESTOR", new PagePermission("settings", true, false, true));

        (await viewer.GetAsync(Path)).Status.ShouldBe(200);
        (await viewer.PostAsync(Path, new { service = "feegow", username = "x" })).Status.ShouldBe(403);
        (await viewer.PostAsync($"{Path}/alerts", new { graceLateMinutes = 5 })).Status.ShouldBe(403);
        (await viewer.PostAsync($"{Path}/test", new { service = "feegow" })).Status.ShouldBe(403);
        (await _hub.Get<CredentialStore>().FindAsync("feegow")).ShouldBeNull();
    }

    [Fact]
    public async Task Test_OfTheFeegowKey_MakesARealCall_WithTheKeyJustSaved()
    {
        var none = await TestAsync("feegow");
        none.GetProperty("ok").GetBoolean().ShouldBeFalse();
        none.GetProperty("message").GetString()!.ShouldContain("não está configurada");

        await SaveAsync(new { service = "feegow", token = new { value = FeegowTokens.Inactive } });
        var refused = await TestAsync("feegow");
        refused.GetProperty("ok").GetBoolean().ShouldBeFalse();
        refused.GetProperty("message").GetString()!.ShouldContain("inativa ou foi recusada (403)");
        Credential(await _admin.GetAsync(Path), "feegow").GetProperty("state").GetString().ShouldBe("broken");

        await SaveAsync(new { service = "feegow", token = new { value = FeegowTokens.Active } });
        Credential(await _admin.GetAsync(Path), "feegow").GetProperty("state").GetString().ShouldNotBe("broken");
        (await TestAsync("feegow")).GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Test_OfTheServiceAccount_ReadsTheSheets_WithTheAccountJustSaved()
    {
        var fromSettings = await TestAsync("google");
        fromSettings.GetProperty("message").GetString().ShouldBe("A conta de serviço do Google lê as planilhas configuradas.");
        Credential(await _admin.GetAsync(Path), "google").GetProperty("isFromEnvironment").GetBoolean().ShouldBeTrue();

        using var foreign = RSA.Create(2048);
        await SaveAsync(new { service = "google", username = GoogleAccount.Email, token = new { value = foreign.ExportPkcs8PrivateKeyPem() } });
        var refused = await TestAsync("google");
        refused.GetProperty("ok").GetBoolean().ShouldBeFalse();
        refused.GetProperty("message").GetString()!.ShouldContain("invalid_grant");

        await SaveAsync(new { service = "google", token = new { value = GoogleAccount.PrivateKeySetting } });
        var saved = await TestAsync("google");
        saved.GetProperty("ok").GetBoolean().ShouldBeTrue(saved.GetRawText());
        Credential(await _admin.GetAsync(Path), "google").GetProperty("isFromEnvironment").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Test_OfTheDashboardsCookie_MakesARealCall_AndIsShown()
    {
        await SaveAsync(new { service = "clinia", token = new { value = await SignInToTheDashboardAsync() } });

        var test = await TestAsync("clinia");

        test.GetProperty("message").GetString().ShouldBe("O acesso funciona.");
        test.GetProperty("ok").GetBoolean().ShouldBeTrue();
        var row = Credential(await _admin.GetAsync(Path), "clinia");
        row.GetProperty("state").GetString().ShouldBe("ok");
        row.GetProperty("provenAt").GetDateTimeOffset().ShouldBe(_hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Test_OfAnUnknownCredential_NamesTheField()
    {
        var answer = await _admin.PostAsync($"{Path}/test", new { service = "folha" });

        (answer.Status, answer.Field).ShouldBe((400, "service"));
    }

    [Fact]
    public async Task Hosts_SayWhereTheyAreSetAndWhereTheDefaultHolds()
    {
        var hosts = (await _admin.GetAsync(Path)).Body.GetProperty("hosts").EnumerateArray().ToList();

        var api = hosts.Single(host => host.GetProperty("key").GetString() == "FEEGOW_API_BASE_URL");
        api.GetProperty("source").GetString().ShouldBe("ambiente");
        api.GetProperty("value").GetString().ShouldBe(_hub.Sandbox.Host.HubSettings["FEEGOW_API_BASE_URL"]);
    }

    [Fact]
    public async Task Alerts_WhenSaved_AreShownAndTested_ByARealWebhookAndARealMailServer()
    {
        await using var webhook = await WebhookReceiver.StartAsync();
        await using var mail = new SmtpServer { Login = ("hub", "SEGREDO-5") };
        await SaveAlertsAsync(new
        {
            webhookUrl = webhook.Address.ToString(),
            webhookSecret = new { value = "chave" },
            smtpHost = "127.0.0.1",
            smtpPort = mail.Port,
            smtpUser = "hub",
            smtpPassword = new { value = "SEGREDO-5" },
            smtpFrom = "hub@clinica.example",
            smtpTo = new[] { "ana@clinica.example" },
            smtpTls = false,
            graceLateMinutes = 7,
        });

        var test = await _admin.PostAsync($"{Path}/alerts/test");

        test.Body.GetProperty("message").GetString().ShouldBe("Mensagem de teste entregue por webhook e e-mail.");
        test.Body.GetProperty("ok").GetBoolean().ShouldBeTrue();
        webhook.Calls.ShouldHaveSingleItem().Event.ShouldBe("test");
        var alerts = (await _admin.GetAsync(Path)).Body.GetProperty("alerts");
        alerts.GetProperty("smtpPort").GetInt32().ShouldBe(mail.Port);
        alerts.GetProperty("smtpTls").GetBoolean().ShouldBeFalse();
        alerts.GetProperty("hasSmtpPassword").GetBoolean().ShouldBeTrue();
        alerts.GetProperty("graceLateMinutes").GetInt32().ShouldBe(7);
        alerts.GetProperty("graceLongMinutes").GetInt32().ShouldBe(15);
        alerts.GetProperty("channels").EnumerateArray().ShouldAllBe(channel => channel.GetProperty("isConfigured").GetBoolean());
        var audit = (await _admin.GetAsync($"{Path}/audit")).Body[0];
        audit.GetProperty("target").GetString().ShouldBe("alerts");
        Fields(audit).ShouldContain("smtpPassword");
        _hub.Log.Lines.ShouldNotContain(line => line.Contains("SEGREDO", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alerts_SavedWithKeep_KeepTheSecret()
    {
        await SaveAlertsAsync(new { webhookUrl = "https://hooks.example/x", webhookSecret = new { value = "chave" } });
        await SaveAlertsAsync(new { webhookUrl = "https://hooks.example/y", webhookSecret = new { keep = true } });
        var alerts = (await _admin.GetAsync(Path)).Body.GetProperty("alerts");
        alerts.GetProperty("hasWebhookSecret").GetBoolean().ShouldBeTrue();
        alerts.GetProperty("webhookUrl").GetString().ShouldBe("https://hooks.example/y");

        await SaveAlertsAsync(new { webhookSecret = new { clear = true } });

        (await _admin.GetAsync(Path)).Body.GetProperty("alerts").GetProperty("hasWebhookSecret").GetBoolean().ShouldBeFalse();
    }

    private static JsonElement Credential(Answer answer, string service) =>
        answer.Body.GetProperty("credentials").EnumerateArray().Single(row =>
            row.GetProperty("service").GetString() == service && row.GetProperty("unitId").GetString()!.Length == 0);

    private static IEnumerable<string?> Fields(JsonElement audit) =>
        audit.GetProperty("fields").EnumerateArray().Select(field => field.GetString());

    // The cookie that a person would copy from their browser.
    private async Task<string> SignInToTheDashboardAsync()
    {
        var settings = _hub.Sandbox.Host.HubSettings;
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = _hub.Sandbox.Host.BaseAddress,
        };
        http.DefaultRequestHeaders.Host = new Uri(settings["CLINIA_BASE_URL"]).Authority;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = settings["CLINIA_USER"], ["password"] = settings["CLINIA_PASS"],
        });
        using var answer = await http.PostAsync(new Uri("/login", UriKind.Relative), form);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0]));
    }

    private async Task SaveAsync(object body)
    {
        var answer = await _admin.PostAsync(Path, body);
        (answer.Status, answer.Text).ShouldBe((200, """{"success":true}"""));
    }

    private async Task SaveAlertsAsync(object body)
    {
        var answer = await _admin.PostAsync($"{Path}/alerts", body);
        answer.Status.ShouldBe(200, answer.Text);
    }

    private async Task<JsonElement> TestAsync(string service)
    {
        var answer = await _admin.PostAsync($"{Path}/test", new { service });
        answer.Status.ShouldBe(200, answer.Text);
        return answer.Body;
    }
}
