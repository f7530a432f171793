using Consultare.Integrations.Answers;
using Consultare.Integrations.Benefit;
using Consultare.Integrations.Clinia;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Reception;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Tests.Feegow;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Tests.BadInput;

/// <summary>The clients of the REST integrations with the bounds they have in production, against one sandbox.</summary>
internal sealed class OddWorld : IDisposable
{
    public const string Search = "/v1/api/appoints/search";
    public const string Proposals = "/v1/api/proposal/list";
    public const string Datagrid = "/external/contract/datagrid";
    public const string Chats = "/api/whatsapp/chat/count";
    public const string Queue = "/totem-queue/admin/get-queue-by-filter";
    private static readonly DateOnly Day = new(2026, 3, 10);

    private readonly FeegowClient _feegow;
    private readonly BenefitClient _benefit;
    private readonly CliniaClient _clinia;
    private readonly ReceptionClient _reception;

    public OddWorld(SandboxFixture sandbox)
    {
        var settings = sandbox.Host.HubSettings;
        var feegow = Options.Create(new FeegowOptions { ApiBaseUrl = sandbox.Host.FeegowApiAddress, AccessToken = FeegowTokens.Active });
        _feegow = new FeegowClient(feegow, TimeProvider.System, new RecordingLogger<FeegowClient>());
        _benefit = new BenefitClient(
            Options.Create(new BenefitOptions { BaseUrl = new Uri(settings["BENEFIT_BASE_URL"]) }), feegow, TimeProvider.System, new RecordingLogger<BenefitClient>());
        _clinia = new CliniaClient(
            Options.Create(new CliniaOptions { BaseUrl = new Uri(settings["CLINIA_BASE_URL"]) }), TimeProvider.System, new RecordingLogger<CliniaClient>());
        _reception = new ReceptionClient(
            Options.Create(new FeegowQueueOptions { CoreBaseUrl = new Uri(settings["FEEGOW_CORE_BASE_URL"]) }), TimeProvider.System, new RecordingLogger<ReceptionClient>());
    }

    public Task<Answer<AppointmentSlice>> SearchAsync() => _feegow.SearchAppointmentsAsync(Day, Day, CancellationToken.None);

    public Task<Answer<ProposalSlice>> ProposalsAsync() => _feegow.ListProposalsAsync(Day, Day, CancellationToken.None);

    public Task<Answer<ContractPage>> ContractsAsync() => _benefit.ReadPageAsync(1, CancellationToken.None);

    public Task<Answer<CliniaQueues>> ChatsAsync() => _clinia.ReadQueueAsync(CliniaSession.Of("clinia=x"), CancellationToken.None);

    public Task<Answer<ReceptionReading>> ReceptionAsync() =>
        _reception.ReadAsync(new UnitSession(2, 1, "token-do-teste", ""), CancellationToken.None);

    public void Dispose()
    {
        _feegow.Dispose();
        _benefit.Dispose();
        _clinia.Dispose();
        _reception.Dispose();
    }
}
