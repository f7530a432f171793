using System.Net;
using System.Text.Json;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.FeegowApi;

/// <summary>Patients (sandbox 2.1 and 4).</summary>
public sealed class PatientTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task List_InPagesOf500_TotalIsTheSizeOfThePage()
    {
        var (_, first) = await sandbox.Api.AskAsync("patient/list?limit=500&offset=0");
        var (_, second) = await sandbox.Api.AskAsync("patient/list?limit=500&offset=500");

        first.GetProperty("total").GetInt32().ShouldBe(500);
        second.GetProperty("total").GetInt32().ShouldBe(140);
        Ids(first).Concat(Ids(second)).Distinct().Count().ShouldBe(640);
    }

    [Fact]
    public async Task Search_ById_AnswersOneObjectWithoutIdAndWithACpfThatFailsItsCheck()
    {
        var patient = await sandbox.Api.ContentAsync("patient/search?paciente_id=41007");

        patient.ValueKind.ShouldBe(JsonValueKind.Object);
        patient.EnumerateObject().ShouldNotContain(property => property.Name.EndsWith("_id", StringComparison.Ordinal));
        patient.GetProperty("convenios").GetArrayLength().ShouldBe(3);
        HasValidCheckDigits(patient.GetProperty("documentos").GetProperty("cpf").GetString()!).ShouldBeFalse();
    }

    [Fact]
    public async Task Search_ByCpf_FindsTheSamePatient()
    {
        var byId = await sandbox.Api.ContentAsync("patient/search?paciente_id=41007");
        var cpf = byId.GetProperty("documentos").GetProperty("cpf").GetString();

        var byCpf = await sandbox.Api.ContentAsync($"patient/search?paciente_cpf={cpf}");

        byCpf.GetRawText().ShouldBe(byId.GetRawText());
    }

    [Theory]
    [InlineData("patient/search", HttpStatusCode.UnprocessableEntity)]
    [InlineData("patient/search?paciente_id=1", HttpStatusCode.Conflict)]
    public async Task Search_WithoutOrUnknownKey_IsRefused(string path, HttpStatusCode expected)
    {
        (await sandbox.Api.AskAsync(path)).Status.ShouldBe(expected);
    }

    private static IEnumerable<int> Ids(JsonElement body) =>
        body.GetProperty("content").EnumerateArray().Select(one => one.GetProperty("patient_id").GetInt32());

    private static bool HasValidCheckDigits(string cpf)
    {
        int Digit(int length)
        {
            var sum = cpf.Take(length).Select((letter, index) => (letter - '0') * (length + 1 - index)).Sum();
            var rest = sum * 10 % 11;
            return rest == 10 ? 0 : rest;
        }

        return Digit(9) == cpf[9] - '0' && Digit(10) == cpf[10] - '0';
    }
}
