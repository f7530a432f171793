using System.Globalization;
using System.Text;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Tests.Feegow;
using Consultare.Integrations.Tests.Sheets;
using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.BadInput;

/// <summary>
/// Bad input: a grid that never ends. The report's scroll is in BrowserBillingTests, the datagrid's pages in
/// ContractFaultTests, pages that stand still in FeegowPagingTests.
/// </summary>
public sealed class EndlessGridTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private const int FirstPage = 50;
    private const int MostPages = 200;

    [Fact]
    public async Task Appointments_WhosePagesAlwaysBringMore_StopAtTheBound()
    {
        using var scene = new FeegowScene(sandbox);
        Serve(scene, Enumerable.Range(1, FirstPage), start: null);
        for (var read = FirstPage; read < FirstPage + MostPages - 1; read++)
        {
            Serve(scene, [read + 1], read);
        }

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.PagingStuck);
        failure.Message.ShouldContain($"mais de {MostPages} páginas, o máximo aceito");
        scene.Requests.ShouldBe(MostPages);
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public async Task Sheets_BeyondTheLongestThatIsRead_CountNothing(int rows, bool isOk)
    {
        await using var scene = await SheetsScene.StartAsync(("CRC_WHATSAPP_SHEET_PRIVATE", "0"));
        scene.Sandbox.Serve("/spreadsheets/*", Csv(rows), "text/csv");

        var crc = await scene.CountCrcAsync();

        crc.IsOk.ShouldBe(isOk, string.Join(' ', crc.Errors));
        if (!isOk)
        {
            crc.Errors.ShouldHaveSingleItem().ShouldContain("mais de 100000 linhas, o máximo aceito");
        }
    }

    private static string Csv(int rows)
    {
        var csv = new StringBuilder("Nome,Data\n");
        for (var row = 1; row < rows; row++)
        {
            csv.Append("a,10/03/2026\n");
        }

        return csv.ToString();
    }

    private static void Serve(FeegowScene scene, IEnumerable<int> ids, int? start) => scene.Sandbox.Host.Faults.Add(new FaultRequest
    {
        Type = FaultTypes.Answer,
        Path = FeegowScene.Search,
        Count = start is null ? 1 : null,
        Where = start is { } from ? new Dictionary<string, string> { ["start"] = from.ToString(CultureInfo.InvariantCulture) } : null,
        Parameters = new Dictionary<string, string>
        {
            ["status"] = "200",
            ["body"] = $$"""{"success":true,"content":[{{string.Join(',', ids.Select(id => $$"""{"agendamento_id":{{id}},"data":"10-03-2026","status_id":3}"""))}}]}""",
        },
    });
}
