using System.Security.Cryptography;
using Consultare.Web.Tests.Support;

namespace Consultare.Web.Tests.Settings;

/// <summary>What the settings refuse: every refusal names the field and repeats nothing of what was typed.</summary>
public sealed class SettingsFormTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData("""{"service":"folha"}""", "service")]
    [InlineData("""{}""", "service")]
    [InlineData("""{"service":"feegow","unitId":"7"}""", "unitId")]
    [InlineData("""{"service":"feegow","unitId":"2","token":{"value":"OCULTO"}}""", "unitId")]
    [InlineData("""{"service":"feegow","username":"a\nb"}""", "username")]
    [InlineData("""{"service":"feegow","password":{"keep":true,"value":"OCULTO"}}""", "password")]
    [InlineData("""{"service":"feegow","password":{}}""", "password")]
    [InlineData("""{"service":"feegow","password":{"value":""}}""", "password")]
    [InlineData("""{"service":"feegow","token":{"value":"duas OCULTO palavras"}}""", "token")]
    [InlineData("""{"service":"clinia","token":{"value":"cookie\nOCULTO"}}""", "token")]
    [InlineData("""{"service":"feegow","cookies":{"value":"a=ç OCULTO"}}""", "cookies")]
    [InlineData("""{"service":"google","token":{"value":"MIIOCULTO"}}""", "token")]
    [InlineData("""{"service":"google","token":{"value":"-----BEGIN PRIVATE KEY-----\nOCULTO\n-----END PRIVATE KEY-----"}}""", "token")]
    public async Task Credential_WithBadInput_NamesTheField(string body, string field)
    {
        var answer = await fixture.Admin.PostTextAsync("/api/admin/settings", body);

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, "configuracao_invalida", field));
        answer.Text.ShouldNotContain("OCULTO");
    }

    [Fact]
    public async Task Credential_WithoutItsHeader_SaysThatTheHeaderIsMissing()
    {
        using var rsa = RSA.Create(2048);
        var pem = rsa.ExportPkcs8PrivateKeyPem();
        var bare = string.Concat(pem.Split('\n').Where(line => !line.StartsWith("-----", StringComparison.Ordinal)));

        var answer = await fixture.Admin.PostAsync("/api/admin/settings", new { service = "google", token = new { value = bare } });

        (answer.Status, answer.Field).ShouldBe((400, "token"));
        answer.Body.GetProperty("detail").GetString()!.ShouldStartWith("Falta o cabeçalho da chave");
    }

    [Theory]
    [InlineData("username", 192)]
    [InlineData("password", 501)]
    [InlineData("token", 8_001)]
    [InlineData("cookies", 16_001)]
    public async Task Credential_WithTooLongAValue_NamesTheField(string field, int length)
    {
        var text = new string('a', length);
        var body = new Dictionary<string, object>
        {
            ["service"] = "feegow", [field] = field == "username" ? text : new { value = text },
        };

        var answer = await fixture.Admin.PostAsync("/api/admin/settings", body);

        (answer.Status, answer.Field).ShouldBe((400, field));
    }

    [Theory]
    [InlineData("""{"webhookUrl":"sem esquema"}""", "webhookUrl")]
    [InlineData("""{"webhookUrl":"ftp://exemplo.com/x"}""", "webhookUrl")]
    [InlineData("""{"webhookUrl":"https://ana:OCULTO@exemplo.com/x"}""", "webhookUrl")]
    [InlineData("""{"webhookUrl":"http://"}""", "webhookUrl")]
    [InlineData("""{"webhookSecret":{"value":""}}""", "webhookSecret")]
    [InlineData("""{"smtpHost":"","smtpFrom":"hub@clinica.example","smtpTo":["ana@clinica.example"]}""", "smtpHost")]
    [InlineData("""{"smtpHost":"http://mail.example/","smtpFrom":"hub@clinica.example","smtpTo":["ana@clinica.example"]}""", "smtpHost")]
    [InlineData("""{"smtpHost":"mail.example","smtpTo":["ana@clinica.example"]}""", "smtpFrom")]
    [InlineData("""{"smtpHost":"mail.example","smtpFrom":"hub@clinica.example\r\nBcc: x@y.z","smtpTo":["ana@clinica.example"]}""", "smtpFrom")]
    [InlineData("""{"smtpHost":"mail.example","smtpFrom":"hub@clinica.example","smtpTo":[]}""", "smtpTo")]
    [InlineData("""{"smtpHost":"mail.example","smtpFrom":"hub@clinica.example","smtpTo":["ana"]}""", "smtpTo")]
    [InlineData("""{"smtpHost":"mail.example","smtpFrom":"hub@clinica.example","smtpTo":[null]}""", "smtpTo")]
    [InlineData("""{"smtpHost":"mail.example","smtpFrom":"hub@clinica.example","smtpTo":["ana@clinica.example"],"smtpPort":0}""", "smtpPort")]
    [InlineData("""{"smtpHost":"mail.example","smtpFrom":"hub@clinica.example","smtpTo":["ana@clinica.example"],"smtpPort":65536}""", "smtpPort")]
    [InlineData("""{"graceLateMinutes":0}""", "graceLateMinutes")]
    [InlineData("""{"graceLongMinutes":1441}""", "graceLongMinutes")]
    [InlineData("""{"graceLongMinutes":-5}""", "graceLongMinutes")]
    public async Task Alerts_WithBadInput_NameTheField(string body, string field)
    {
        var answer = await fixture.Admin.PostTextAsync("/api/admin/settings/alerts", body);

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, "configuracao_invalida", field));
        answer.Text.ShouldNotContain("OCULTO");
    }

    [Theory]
    [InlineData("/api/admin/settings/alerts", """{"smtpHost":25}""", "smtpHost")]
    [InlineData("/api/admin/settings/alerts", """{"webhookUrl":443}""", "webhookUrl")]
    [InlineData("/api/admin/settings", """{"service":"google","username":5}""", "username")]
    [InlineData("/api/admin/settings", """{"service":"google","token":{"value":5}}""", "token.value")]
    public async Task Settings_WithANumberWhereATextIsDue_NameTheField(string path, string body, string field)
    {
        var answer = await fixture.Admin.PostTextAsync(path, body);

        (answer.Status, answer.Code, answer.Field).ShouldBe((400, "valor_invalido", field));
    }

    [Theory]
    [InlineData("""{"smtpHost":"","smtpFrom":"hub@clinica.example","smtpTo":["ana@clinica.example"]}""", "Informe o servidor de e-mail.")]
    [InlineData("""{"webhookUrl":"sem esquema"}""", "O endereço do webhook começa com http:// ou https://")]
    public async Task Alerts_WithAnEmptyHostOrAMalformedUrl_SayWhatIsExpected(string body, string says) =>
        (await fixture.Admin.PostTextAsync("/api/admin/settings/alerts", body)).Body.GetProperty("detail").GetString()!.ShouldStartWith(says);

    [Fact]
    public async Task Nothing_IsKeptOfWhatWasRefused()
    {
        await fixture.Admin.PostTextAsync("/api/admin/settings", """{"service":"feegow","username":"x","token":{"value":"a b"}}""");

        (await fixture.Admin.GetAsync("/api/admin/settings/audit")).Body.GetArrayLength().ShouldBe(0);
    }
}
