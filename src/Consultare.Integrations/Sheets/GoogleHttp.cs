using Consultare.Integrations.Http;
using Google.Apis.Http;

namespace Consultare.Integrations.Sheets;

/// <summary>Gives Google's library our own bounded kind of connection.</summary>
internal sealed class GoogleHttp : HttpClientFactory
{
    protected override HttpMessageHandler CreateHandler(CreateHttpClientArgs args) => IntegrationHandler.Create(TimeSpan.FromSeconds(10));

}
