using Consultare.Grains.Abstractions.Appointments;
using Consultare.Grains.Abstractions.Auth;
using Consultare.Grains.Abstractions.Billing;
using Consultare.Grains.Abstractions.Clinia;
using Consultare.Grains.Abstractions.Contracts;
using Consultare.Grains.Abstractions.Proposals;
using Consultare.Grains.Abstractions.Reception;
using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Abstractions.WaitingRoom;
using Consultare.Grains.Appointments;
using Consultare.Grains.Billing;
using Consultare.Grains.Proposals;
using Consultare.Grains.Schedules;

namespace Consultare.Grains.Services;

/// <summary>Every service that is built, with its schedule (hub-domain 4.2).</summary>
internal static class ServiceDefinitions
{
    private static readonly TimeOnly Opening = new(6, 30);
    private static readonly TimeOnly Closing = new(20, 0);
    private static readonly TimeSpan QueueCycle = TimeSpan.FromSeconds(15);
    private static readonly DailyAt HeavyBatch = new(new(14, 0), new(17, 0), new(19, 0));

    /// <summary>All definitions, in the order of the catalogue.</summary>
    public static IReadOnlyList<ServiceDefinition> All { get; } =
    [
        new(
            ServiceCatalogue.Financeiro,
            new Schedule(new HourlyAt(30, Opening, Closing), HeavyBatch),
            IsContinuous: false,
            PageUnit: "fatias",
            grains => grains.GetGrain<IFeegowAppointmentsGrain>(ServiceCatalogue.Financeiro.Key))
        { CanReplay = AppointmentPlans.CanReplay },
        new(
            ServiceCatalogue.Faturamento,
            new Schedule(HeavyBatch),
            IsContinuous: false,
            PageUnit: "dias",
            grains => grains.GetGrain<IFaturamentoScraperGrain>(ServiceCatalogue.Faturamento.Key))
        { CanReplay = BillingPlans.CanReplay, PreviewUnit = "meses" },
        new(
            ServiceCatalogue.Comercial,
            new Schedule(HeavyBatch),
            IsContinuous: false,
            PageUnit: "fatias",
            grains => grains.GetGrain<IFeegowProposalsGrain>(ServiceCatalogue.Comercial.Key))
        { CanReplay = ProposalPlans.CanReplay },
        new(
            ServiceCatalogue.Contratos,
            new Schedule(new DailyAt(new TimeOnly(12, 0)), HeavyBatch),
            IsContinuous: false,
            PageUnit: "páginas",
            grains => grains.GetGrain<IBenefitContractsGrain>(ServiceCatalogue.Contratos.Key)),
        new(
            ServiceCatalogue.Auth,
            new Schedule(new DailyAt(new(5, 0), new(12, 0))),
            IsContinuous: false,
            PageUnit: "unidades",
            grains => grains.GetGrain<IAuthRenewalGrain>(ServiceCatalogue.Auth.Key)),
        new(
            ServiceCatalogue.Clinia,
            new Schedule(new Every(TimeSpan.FromSeconds(60), Opening, Closing)),
            IsContinuous: true,
            PageUnit: "partes",
            grains => grains.GetGrain<ICliniaGrain>(ServiceCatalogue.Clinia.Key)),
        new(
            ServiceCatalogue.MonitorMedico,
            new Schedule(new Every(QueueCycle, Opening, Closing)),
            IsContinuous: true,
            PageUnit: "unidades",
            grains => grains.GetGrain<IMonitorMedicoGrain>(ServiceCatalogue.MonitorMedico.Key)),
        new(
            ServiceCatalogue.MonitorRecepcao,
            new Schedule(new Every(QueueCycle, Opening, Closing)),
            IsContinuous: true,
            PageUnit: "unidades",
            grains => grains.GetGrain<IMonitorRecepcaoGrain>(ServiceCatalogue.MonitorRecepcao.Key)),
    ];

    /// <summary>The definition of a canonical key.</summary>
    /// <exception cref="ArgumentException">The service is not in the catalogue.</exception>
    public static ServiceDefinition Get(string service) =>
        All.FirstOrDefault(definition => definition.Info.Key == service)
        ?? throw new ArgumentException($"Unknown service '{service}'.", nameof(service));
}
