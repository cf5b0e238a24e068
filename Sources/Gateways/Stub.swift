enum GatewaysStub {}
