using System.Text.Json;
using System.Text.Json.Nodes;
using Consultare.Sandbox.Benefit;
using Consultare.Sandbox.Clinia;
using Consultare.Sandbox.Control;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Google;
using Consultare.Sandbox.Invoices;
using Consultare.Sandbox.Patients;
using Consultare.Sandbox.Proposals;
using Consultare.Sandbox.Revenue;
using Consultare.Sandbox.S3;

namespace Consultare.Sandbox.Systems;

/// <summary>All systems beside the REST API; each is a folder and one line here.</summary>
internal static class SandboxSystems
{
    public static IServiceCollection AddSandboxSystems(this IServiceCollection services) => services
        .AddFeegowWeb()
        .AddQueues()
        .AddSingleton<ProposalBook>().AddSystem<ProposalSystem>()
        .AddSystem<InvoiceSystem>()
        .AddSingleton<ContractBook>().AddSingleton<Datagrid>().AddSystem<BenefitSystem>()
        .AddRevenue()
        .AddClinia()
        .AddGoogle()
        .AddS3();

    /// <summary>Adds one system, which is also found by its own type.</summary>
    public static IServiceCollection AddSystem<T>(this IServiceCollection services)
        where T : class, ISandboxSystem =>
        services.AddSingleton<T>().AddSingleton<ISandboxSystem>(provider => provider.GetRequiredService<T>());

    public static void MapSandboxSystems(this IEndpointRouteBuilder routes)
    {
        foreach (var system in routes.ServiceProvider.GetServices<ISandboxSystem>())
        {
            system.Map(routes);
        }
    }

    /// <summary>A typed answer of the control interface with further members beside its own.</summary>
    public static JsonObject With<T>(T answer, IEnumerable<(string Name, object Value)> more)
    {
        var json = JsonSerializer.SerializeToNode(answer, ControlBody.Json)!.AsObject();
        foreach (var (name, value) in more)
        {
            json[name] = JsonSerializer.SerializeToNode(value, value.GetType(), ControlBody.Json);
        }

        return json;
    }
}
