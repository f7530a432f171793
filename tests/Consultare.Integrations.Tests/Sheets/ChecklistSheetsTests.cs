using Consultare.Integrations.Sheets;

namespace Consultare.Integrations.Tests.Sheets;

/// <summary>The sheets' counts by every way (hub-integrations 9, acceptance run 10, S44–S46).</summary>
public sealed class ChecklistSheetsTests
{
    [Fact]
    public async Task Counts_ThroughTheServiceAccount_AreTheSandboxs()
    {
        await using var scene = await SheetsScene.StartAsync();
        var expected = await scene.ExpectedAsync();

        var crc = await scene.CountCrcAsync();

        crc.IsOk.ShouldBeTrue(string.Join(' ', crc.Errors));
        crc.Count.ShouldBe(expected.GetProperty("crcRequests").GetInt32());
        crc.Count.ShouldBePositive();
        foreach (var unit in ReceptionUnits.All)
        {
            var counted = await scene.CountReceptionAsync(unit);
            var told = expected.GetProperty("reception").GetProperty(unit);
            counted.IsOk.ShouldBeTrue(string.Join(' ', counted.Errors));
            (counted.Resolve, counted.Checkup).ShouldBe((told.GetProperty("resolve").GetInt32(), told.GetProperty("checkup").GetInt32()));
        }

        (await scene.PathsAsync()).ShouldAllBe(path => path.StartsWith("/v4/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_OfManyReadings_AskForOneToken()
    {
        await using var scene = await SheetsScene.StartAsync();

        await scene.CountCrcAsync();
        await scene.CountCrcAsync();
        await scene.CountReceptionAsync("ouro_verde");

        (await scene.TokensAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Counts_WhenTheTokenIsOver_AskForANewOne()
    {
        await using var scene = await SheetsScene.StartAsync();
        await scene.CountCrcAsync();
        scene.Sandbox.Host.Clock.Advance(TimeSpan.FromMinutes(61));

        var crc = await scene.CountCrcAsync();

        crc.IsOk.ShouldBeTrue(string.Join(' ', crc.Errors));
        (await scene.TokensAsync()).ShouldBe(2);
    }

    [Theory]
    [InlineData("invalid-grant", "invalid_grant")]
    [InlineData("clock-skew", "invalid_grant")]
    [InlineData("403", "(403)")]
    [InlineData("404", "(404)")]
    [InlineData("429", "(429)")]
    public async Task Counts_WhenTheAccountCannotRead_AreTheCsvs_AndWithoutItTellBothErrors_S44(string variant, string says)
    {
        await using var scene = await SheetsScene.StartAsync();
        await scene.Sandbox.Control.ArmAsync("S44", variant);

        var byCsv = await scene.CountCrcAsync();
        await scene.Sandbox.Control.ArmAsync("S45");
        var failed = await scene.CountCrcAsync();
        var reception = await scene.CountReceptionAsync("ouro_verde");

        byCsv.IsOk.ShouldBeTrue(string.Join(' ', byCsv.Errors));
        byCsv.Count.ShouldBe(await scene.ExpectedCrcAsync());
        failed.IsOk.ShouldBeFalse();
        failed.Count.ShouldBe(0);
        failed.Errors.Count.ShouldBe(2);
        failed.Errors[0].ShouldContain(says);
        failed.Errors[1].ShouldContain("pede login");
        reception.IsOk.ShouldBeFalse();
        reception.Errors.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("sign-in")]
    [InlineData("redirect")]
    public async Task Counts_OfACsvThatIsAPage_AreNoZero_S45(string variant)
    {
        await using var scene = await SheetsScene.StartAsync(("CRC_WHATSAPP_SHEET_PRIVATE", "0"));
        await scene.Sandbox.Control.ArmAsync("S45", variant);

        var crc = await scene.CountCrcAsync();

        crc.IsOk.ShouldBeFalse();
        crc.Errors.ShouldHaveSingleItem().ShouldContain("pede login");
    }

    [Fact]
    public async Task Counts_OfThePublicCsvOnly_AreTheSandboxs()
    {
        await using var scene = await SheetsScene.StartAsync(("CRC_WHATSAPP_SHEET_PRIVATE", "0"));

        var crc = await scene.CountCrcAsync();

        crc.Count.ShouldBe(await scene.ExpectedCrcAsync());
        (await scene.TokensAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Counts_WhenTheTabIsSpeltWithAnAccent_ReadTheFirstTabByName_S46()
    {
        await using var scene = await SheetsScene.StartAsync();
        await scene.Sandbox.Control.ArmAsync("S46");

        var reception = await scene.CountReceptionAsync("campinas_shopping");
        var crc = await scene.CountCrcAsync();

        reception.IsOk.ShouldBeTrue(string.Join(' ', reception.Errors));
        crc.Count.ShouldBe(await scene.ExpectedCrcAsync());
        (await scene.PathsAsync()).ShouldContain(path => path.EndsWith("Respostas ao formulário 1!A:F", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_WithoutASheet_NameTheSetting_F45()
    {
        await using var scene = await SheetsScene.StartAsync(("CRC_WHATSAPP_SHEET_ID", ""));

        (await scene.CountCrcAsync()).Errors.ShouldHaveSingleItem().ShouldContain("CRC_WHATSAPP_SHEET_ID");
    }

    [Theory]
    [InlineData("GOOGLE_PRIVATE_KEY", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC")]
    [InlineData("GOOGLE_PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----\\nAAAA\\n-----END PRIVATE KEY-----")]
    [InlineData("GOOGLE_SERVICE_ACCOUNT_EMAIL", "sem arroba")]
    [InlineData("GOOGLE_SERVICE_ACCOUNT_EMAIL", "")]
    [InlineData("GOOGLE_SHEETS_BASE_URL", "sheets")]
    [InlineData("CRC_WHATSAPP_SHEET_ID", "https://docs.google.com/spreadsheets/d/x")]
    [InlineData("CHECKLIST_RECEPCAO_SHEET_ID", "curto")]
    public async Task Settings_ThatCannotWork_AreRefusedByName(string setting, string value)
    {
        await using var scene = await SheetsScene.StartAsync((setting, value));

        var refusal = Should.Throw<Microsoft.Extensions.Options.OptionsValidationException>(() => scene.Sheets);

        refusal.Message.ShouldContain(setting);
        refusal.Message.ShouldNotContain("MIIEvQ");
    }
}
