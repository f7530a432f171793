using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Patients;

/// <summary>What the two queues need.</summary>
internal static class QueueServices
{
    public static IServiceCollection AddQueues(this IServiceCollection services) => services
        .AddSingleton<PatientBook>()
        .AddSingleton<PatientEvents>()
        .AddSingleton<WaitingFragment>()
        .AddSingleton<WaitingEndpoints>()
        .AddSingleton<ReceptionJson>()
        .AddSingleton<ReceptionEndpoints>()
        .AddSingleton<CoreCookies>()
        .AddSingleton<CorePages>()
        .AddSystem<QueueSystem>();
}
