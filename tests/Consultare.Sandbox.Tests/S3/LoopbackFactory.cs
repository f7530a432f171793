using Amazon.Runtime;
using Consultare.Integrations.Http;

namespace Consultare.Sandbox.Tests.S3;

/// <summary>Lets Amazon's own client find names ending in <c>.localhost</c>.</summary>
internal sealed class LoopbackFactory : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(new SocketsHttpHandler { ConnectCallback = LoopbackNames.ConnectAsync });

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
