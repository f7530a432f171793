using System.Text.Json;
using Consultare.Sandbox.Tests.Support;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.FeegowApi;

/// <summary>The lists hold what sandbox 4 asks for, and answer in the spellings of integrations 1.4.</summary>
public sealed class LookupTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Professionals_OfTheSeed_IncludeAnInactiveOneAndOneWithTwoSpecialties()
    {
        var all = await ListAsync("professional/list");
        var active = await ListAsync("professional/list?ativo=1");
        var inactive = await ListAsync("professional/list?ativo=0");

        all.Count.ShouldBeGreaterThanOrEqualTo(8);
        inactive.Count.ShouldBe(1);
        active.Count.ShouldBe(all.Count - 1);
        all.Count(one => one.GetProperty("especialidades").GetArrayLength() == 2).ShouldBe(1);
    }

    [Fact]
    public async Task Professionals_WhenFilteredBySpecialty_AllPractiseIt()
    {
        var chosen = await ListAsync("professional/list?especialidade_id=98");

        chosen.ShouldNotBeEmpty();
        chosen.ShouldAllBe(one => one.GetProperty("especialidades").EnumerateArray()
            .Any(specialty => specialty.GetProperty("nome_especialidade").GetString() == "Dermatologia"));
    }

    [Fact]
    public async Task Lists_OfTheSeed_HoldTheMinimum()
    {
        (await ListAsync("specialties/list")).Count.ShouldBeGreaterThanOrEqualTo(5);
        (await ListAsync("procedures/groups")).Count.ShouldBeGreaterThanOrEqualTo(4);
        var procedures = await ListAsync("procedures/list");
        procedures.Count.ShouldBeGreaterThanOrEqualTo(12);
        procedures.Count(one => one.GetProperty("grupo_procedimento").ValueKind is JsonValueKind.Null).ShouldBe(1);
    }

    [Fact]
    public async Task Appointments_OfTheSeed_PointToOneUnknownProfessional()
    {
        var professionals = await ListAsync("professional/list");
        var known = professionals.Select(one => one.GetProperty("profissional_id").GetInt32()).ToHashSet();
        var rows = await ListAsync(ApiReading.Search(new(2026, 3, 9), new(2026, 3, 9)));

        rows.Count(row => !known.Contains(row.GetProperty("profissional_id").GetInt32())).ShouldBe(1);
    }

    [Theory]
    [InlineData("grupo_procedimento")]
    [InlineData("grupo_procedimento_id")]
    [InlineData("grupo_id")]
    [InlineData("procedimento_grupo_id")]
    public async Task Procedures_WhenTheGroupIdSwitchIsThrown_UseThatFieldAlone(string field)
    {
        await sandbox.Control.SwitchAsync("procedures.groupIdField", field);

        var first = (await ListAsync("procedures/list"))[0];

        first.EnumerateObject().Select(property => property.Name)
            .Where(name => name.Contains("grupo", StringComparison.Ordinal))
            .ShouldBe([field]);
        await sandbox.Control.ResetAsync();
    }

    [Fact]
    public async Task Professionals_WhenTheBareSwitchIsThrown_ComeWithoutEnvelope()
    {
        await sandbox.Control.SwitchAsync("professionals.bare", "true");

        var (_, body) = await sandbox.Api.AskAsync("professional/list");

        body.ValueKind.ShouldBe(JsonValueKind.Array);
        await sandbox.Control.ResetAsync();
    }

    private async Task<List<JsonElement>> ListAsync(string path) =>
        [.. (await sandbox.Api.ContentAsync(path)).EnumerateArray()];
}
