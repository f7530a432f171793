using Consultare.Integrations.Http;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Hosting;

namespace Consultare.Grains.Tests.Contracts;

/// <summary>Asks the datagrid as the hub does, beside the hub.</summary>
internal static class DatagridCall
{
    public static async Task<string> FirstPageAsync(this SandboxHost sandbox)
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = LoopbackNames.ConnectAsync };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(sandbox.HubSettings["BENEFIT_BASE_URL"]) };
        http.DefaultRequestHeaders.Add(FeegowTokens.Header, FeegowTokens.Active);
        return await http.GetStringAsync(new Uri(ContractHub.Path + "?page=1&perPage=100", UriKind.Relative));
    }
}
